package com.example.shelf;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;

/** Opens without asking for anything. */
public class ShelfActivity extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.shelf);
        findViewById(R.id.invite).setOnClickListener(this);
    }

    @Override
    public void onClick(View view) {
        startActivity(new Intent(this, InviteActivity.class));
    }
}
