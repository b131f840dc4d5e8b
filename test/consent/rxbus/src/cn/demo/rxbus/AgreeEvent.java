package cn.demo.rxbus;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

public class AgreeEvent { }
