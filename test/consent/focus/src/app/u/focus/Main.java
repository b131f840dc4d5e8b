package app.u.focus;
