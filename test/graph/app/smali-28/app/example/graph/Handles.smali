#> MainActivity.onCreate -> Handles.run
#> Handles.run -> Handles.looked
#> Handles.run -> Handles.own
#> Handles.run -> Handles$Made.<init>
#> Handles.run -> Handles$Made.toString
#> Handles.run -> Handles$Shows.show
#> Handles.run -> Handles$Shows.calm
.class public final Lapp/example/graph/Handles;
.super Ljava/lang/Object;

# Handles of methods (invoke-polymorphic), texts that invoke-custom joins, references to methods and constructors,
# methods that an interface has.
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static run()V
    .registers 6
    invoke-static {}, Ljava/lang/invoke/MethodHandles;->lookup()Ljava/lang/invoke/MethodHandles$Lookup;
    move-result-object v0
    const-class v1, Lapp/example/graph/Handles;
    const-string v2, "looked"
    sget-object v3, Ljava/lang/Void;->TYPE:Ljava/lang/Class;
    invoke-static {v3}, Ljava/lang/invoke/MethodType;->methodType(Ljava/lang/Class;)Ljava/lang/invoke/MethodType;
    move-result-object v3
    invoke-virtual {v0, v1, v2, v3}, Ljava/lang/invoke/MethodHandles$Lookup;->findStatic(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/MethodHandle;
    move-result-object v4
    invoke-polymorphic {v4}, Ljava/lang/invoke/MethodHandle;->invokeExact([Ljava/lang/Object;)Ljava/lang/Object;, ()V

    new-instance v0, Lapp/example/graph/Handles;
    invoke-direct {v0}, Lapp/example/graph/Handles;-><init>()V
    invoke-custom {v0}, own("run", (Lapp/example/graph/Handles;)Ljava/lang/Runnable;, ()V, invoke-instance@Lapp/example/graph/Handles;->own()V, ()V)@Ljava/lang/invoke/LambdaMetafactory;->metafactory(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;
    move-result-object v1
    invoke-interface {v1}, Ljava/lang/Runnable;->run()V

    invoke-custom {}, make("call", ()Ljava/util/concurrent/Callable;, ()Ljava/lang/Object;, invoke-constructor@Lapp/example/graph/Handles$Made;-><init>()V, ()Lapp/example/graph/Handles$Made;)@Ljava/lang/invoke/LambdaMetafactory;->metafactory(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;
    move-result-object v1
    invoke-interface {v1}, Ljava/util/concurrent/Callable;->call()Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Lapp/example/graph/Handles$Made;

    invoke-custom {v0}, joined("makeConcatWithConstants", (Lapp/example/graph/Handles$Made;)Ljava/lang/String;, "made \u0001")@Ljava/lang/invoke/StringConcatFactory;->makeConcatWithConstants(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;
    move-result-object v1

    invoke-interface {v0}, Lapp/example/graph/Handles$Shows;->show()V
    invoke-static {}, Lapp/example/graph/Handles$Shows;->calm()V
    return-void
.end method

.method static looked()V
    .registers 0
    return-void
.end method

.method own()V
    .registers 1
    return-void
.end method
