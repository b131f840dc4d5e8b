package app.u.basehook;
