#> Coroutines.run -> Coroutines$run$1.invokeSuspend
#> Coroutines$run$1.invokeSuspend -> Coroutines.load
.class final Lapp/example/graph/Coroutines;
.super Ljava/lang/Object;

.method static run()V
    .registers 6
    sget-object v0, Lkotlinx/coroutines/GlobalScope;->INSTANCE:Lkotlinx/coroutines/GlobalScope;
    new-instance v3, Lapp/example/graph/Coroutines$run$1;
    const/4 v1, 0x0
    invoke-direct {v3, v1}, Lapp/example/graph/Coroutines$run$1;-><init>(Lkotlin/coroutines/Continuation;)V
    const/4 v2, 0x0
    const/4 v4, 0x3
    const/4 v5, 0x0
    invoke-static/range {v0 .. v5}, Lkotlinx/coroutines/BuildersKt;->launch$default(Lkotlinx/coroutines/CoroutineScope;Lkotlin/coroutines/CoroutineContext;Lkotlinx/coroutines/CoroutineStart;Lkotlin/jvm/functions/Function2;ILjava/lang/Object;)Lkotlinx/coroutines/Job;
    return-void
.end method

.method static load()V
    .registers 0
    return-void
.end method
