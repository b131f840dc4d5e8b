#> MainActivity.onCreate -> MainActivity.given
#> MainActivity.onCreate -> MainActivity.held
.class public Lapp/example/handles/MainActivity;
.super Landroid/app/Activity;

# Handles of methods that stand in the dex itself, which Soot 4.6 does not read: an app of its own, so that it can be
# measured on the other.
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3
    const-method-handle v0, invoke-static@Lapp/example/handles/MainActivity;->given()V
    invoke-polymorphic {v0}, Ljava/lang/invoke/MethodHandle;->invoke([Ljava/lang/Object;)Ljava/lang/Object;, ()V
    const-method-handle v0, invoke-instance@Lapp/example/handles/MainActivity;->held()V
    invoke-polymorphic {v0, p0}, Ljava/lang/invoke/MethodHandle;->invokeExact([Ljava/lang/Object;)Ljava/lang/Object;, (Lapp/example/handles/MainActivity;)V
    return-void
.end method

.method static given()V
    .registers 0
    return-void
.end method

.method public held()V
    .registers 1
    return-void
.end method
