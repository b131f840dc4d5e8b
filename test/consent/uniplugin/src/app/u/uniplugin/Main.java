package app.u.uniplugin;
