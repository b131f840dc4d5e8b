# DEX 039: const-method-handle, const-method-type, invoke-polymorphic.
.class public Lcom/example/modern/Lookup;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;
.source "Lookup.java"

.field private final word:Ljava/lang/String;

.method public constructor <init>(Ljava/lang/String;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/modern/Lookup;->word:Ljava/lang/String;
    return-void
.end method

.method public run()V
    .registers 4
    :start
    iget-object v0, p0, Lcom/example/modern/Lookup;->word:Ljava/lang/String;
    const-method-handle v1, invoke-static@Lcom/example/modern/Lookup;->fetch(Ljava/lang/String;)I
    invoke-polymorphic {v1, v0}, Ljava/lang/invoke/MethodHandle;->invokeExact([Ljava/lang/Object;)Ljava/lang/Object;, (Ljava/lang/String;)I
    move-result v0
    return-void
    :end
    .catch Ljava/lang/Throwable; {:start .. :end} :failed
    :failed
    move-exception v0
    const-string v1, "Lookup"
    const-string v2, "no answer"
    invoke-static {v1, v2, v0}, Landroid/util/Log;->w(Ljava/lang/String;Ljava/lang/String;Ljava/lang/Throwable;)I
    return-void
.end method

.method static shape()Ljava/lang/invoke/MethodType;
    .registers 1
    const-method-type v0, (Ljava/lang/String;)I
    return-object v0
.end method

.method static fetch(Ljava/lang/String;)I
    .registers 4
    const-string v0, "UTF-8"
    invoke-static {p0, v0}, Ljava/net/URLEncoder;->encode(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    const-string v1, "https://dict.modern.example/look?word="
    invoke-virtual {v1, v0}, Ljava/lang/String;->concat(Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    new-instance v1, Ljava/net/URL;
    invoke-direct {v1, v0}, Ljava/net/URL;-><init>(Ljava/lang/String;)V
    invoke-virtual {v1}, Ljava/net/URL;->openConnection()Ljava/net/URLConnection;
    move-result-object v0
    check-cast v0, Ljava/net/HttpURLConnection;
    invoke-virtual {v0}, Ljava/net/HttpURLConnection;->getResponseCode()I
    move-result v1
    invoke-virtual {v0}, Ljava/net/HttpURLConnection;->disconnect()V
    return v1
.end method
