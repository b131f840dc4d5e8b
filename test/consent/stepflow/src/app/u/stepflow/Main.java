package app.u.stepflow;
