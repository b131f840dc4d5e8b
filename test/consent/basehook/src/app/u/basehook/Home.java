package app.u.basehook;
public class Home extends BaseActivity { protected void initView() { } }
