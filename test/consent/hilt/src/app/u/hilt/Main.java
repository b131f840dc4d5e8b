package app.u.hilt;
