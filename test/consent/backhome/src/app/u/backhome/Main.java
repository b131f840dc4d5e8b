package app.u.backhome;
