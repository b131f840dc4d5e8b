package app.u.interceptor;
