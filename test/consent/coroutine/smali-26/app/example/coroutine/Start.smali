.class final Lapp/example/coroutine/Start;
.super Lkotlin/coroutines/jvm/internal/SuspendLambda;
.implements Lkotlin/jvm/functions/Function2;

.field private final context:Landroid/content/Context;
.field private label:I

.method constructor <init>(Landroid/content/Context;Lkotlin/coroutines/Continuation;)V
    .registers 4
    iput-object p1, p0, Lapp/example/coroutine/Start;->context:Landroid/content/Context;
    const/4 v0, 0x2
    invoke-direct {p0, v0, p2}, Lkotlin/coroutines/jvm/internal/SuspendLambda;-><init>(ILkotlin/coroutines/Continuation;)V
    return-void
.end method

.method public final invokeSuspend(Ljava/lang/Object;)Ljava/lang/Object;
    .registers 5
    iget v0, p0, Lapp/example/coroutine/Start;->label:I
    packed-switch v0, :cases
    new-instance v1, Ljava/lang/IllegalStateException;
    invoke-direct {v1}, Ljava/lang/IllegalStateException;-><init>()V
    throw v1
    :first
    invoke-static {p1}, Lkotlin/ResultKt;->throwOnFailure(Ljava/lang/Object;)V
    const/4 v1, 0x1
    iput v1, p0, Lapp/example/coroutine/Start;->label:I
    const-wide/16 v1, 0x64
    invoke-static {v1, v2, p0}, Lkotlinx/coroutines/DelayKt;->delay(JLkotlin/coroutines/Continuation;)Ljava/lang/Object;
    :second
    iget-object v1, p0, Lapp/example/coroutine/Start;->context:Landroid/content/Context;
    invoke-static {v1}, Lcom/acme/sdk/Sdk;->init(Landroid/content/Context;)V
    return-object p1
    :cases
    .packed-switch 0x0
        :first
        :second
    .end packed-switch
.end method
