package app.u.actcallbacks;
