package app.u.loginbox;
