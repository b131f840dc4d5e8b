.class public Lapp/example/lambda/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    const-string v1, "请阅读并同意《隐私政策》"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    invoke-custom {p0}, agree("onClick", (Lapp/example/lambda/MainActivity;)Landroid/content/DialogInterface$OnClickListener;, (Landroid/content/DialogInterface;I)V, invoke-direct@Lapp/example/lambda/MainActivity;->lambda$agree(Landroid/content/DialogInterface;I)V, (Landroid/content/DialogInterface;I)V)@Ljava/lang/invoke/LambdaMetafactory;->metafactory(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;
    move-result-object v2
    const-string v1, "同意"
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    invoke-custom {p0}, early("run", (Lapp/example/lambda/MainActivity;)Ljava/lang/Runnable;, ()V, invoke-direct@Lapp/example/lambda/MainActivity;->lambda$early()V, ()V)@Ljava/lang/invoke/LambdaMetafactory;->metafactory(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;
    move-result-object v2
    new-instance v1, Ljava/lang/Thread;
    invoke-direct {v1, v2}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v1}, Ljava/lang/Thread;->start()V
    return-void
.end method

.method private synthetic lambda$agree(Landroid/content/DialogInterface;I)V
    .registers 3
    invoke-static {p0}, Lcom/acme/sdk/Sdk;->init(Landroid/content/Context;)V
    return-void
.end method

.method private synthetic lambda$early()V
    .registers 1
    invoke-static {p0}, Lcom/acme/sdk/Sdk;->register(Landroid/content/Context;)V
    return-void
.end method
