package app.u.uniplugin;
import io.dcloud.feature.uniapp.common.*; import io.dcloud.feature.uniapp.annotation.*; import com.acme.sdk.Sdk;
public class SdkModule extends UniModule { @UniJSMethod public void start() { Sdk.init(mContext); } }
