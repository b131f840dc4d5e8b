#> Lambdas.run -> Lambdas.body
#> Lambdas.body -> Lambdas.end
.class final Lapp/example/graph/Lambdas;
.super Ljava/lang/Object;

# Runnable made of a method, as javac writes a lambda and D8 keeps it from API 26 on.
.method static run()V
    .registers 2
    invoke-custom {}, make_runnable("run", ()Ljava/lang/Runnable;, ()V, invoke-static@Lapp/example/graph/Lambdas;->body()V, ()V)@Ljava/lang/invoke/LambdaMetafactory;->metafactory(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;
    move-result-object v0
    new-instance v1, Ljava/lang/Thread;
    invoke-direct {v1, v0}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v1}, Ljava/lang/Thread;->start()V
    return-void
.end method

.method static body()V
    .registers 0
    invoke-static {}, Lapp/example/graph/Lambdas;->end()V
    return-void
.end method

.method static end()V
    .registers 0
    return-void
.end method
