.class final Lapp/example/graph/Handles$Made;
.super Ljava/lang/Object;
.implements Lapp/example/graph/Handles$Shows;

.method constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public toString()Ljava/lang/String;
    .registers 2
    const-string v0, "made"
    return-object v0
.end method
