.class interface abstract Lapp/example/graph/Handles$Shows;
.super Ljava/lang/Object;

# An interface whose methods have code: one that its classes inherit, one of its own.
.method public show()V
    .registers 1
    return-void
.end method

.method public static calm()V
    .registers 0
    return-void
.end method
