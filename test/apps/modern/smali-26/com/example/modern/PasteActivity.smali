# DEX 038. The click listener is a lambda as javac would leave it for ART: invoke-custom with a call site.
.class public Lcom/example/modern/PasteActivity;
.super Landroid/app/Activity;
.source "PasteActivity.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const/high16 v0, 0x7f020000    # R.layout.paste
    invoke-virtual {p0, v0}, Lcom/example/modern/PasteActivity;->setContentView(I)V
    const/high16 v0, 0x7f040000    # R.id.look_up
    invoke-virtual {p0, v0}, Lcom/example/modern/PasteActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-custom {p0}, call_site_0("onClick", (Lcom/example/modern/PasteActivity;)Landroid/view/View$OnClickListener;, (Landroid/view/View;)V, invoke-direct@Lcom/example/modern/PasteActivity;->lambda$onCreate$0(Landroid/view/View;)V, (Landroid/view/View;)V)@Ljava/lang/invoke/LambdaMetafactory;->metafactory(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;
    move-result-object v1
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

# Reads what was copied last, whatever it is, and hands it to the lookup in classes2.dex.
.method private synthetic lambda$onCreate$0(Landroid/view/View;)V
    .registers 5
    const-string v0, "clipboard"
    invoke-virtual {p0, v0}, Lcom/example/modern/PasteActivity;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/content/ClipboardManager;
    invoke-virtual {v0}, Landroid/content/ClipboardManager;->getPrimaryClip()Landroid/content/ClipData;
    move-result-object v0
    if-eqz v0, :nothing
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/content/ClipData;->getItemAt(I)Landroid/content/ClipData$Item;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/content/ClipData$Item;->coerceToText(Landroid/content/Context;)Ljava/lang/CharSequence;
    move-result-object v0
    invoke-interface {v0}, Ljava/lang/CharSequence;->toString()Ljava/lang/String;
    move-result-object v0
    new-instance v1, Lcom/example/modern/Lookup;
    invoke-direct {v1, v0}, Lcom/example/modern/Lookup;-><init>(Ljava/lang/String;)V
    new-instance v2, Ljava/lang/Thread;
    invoke-direct {v2, v1}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v2}, Ljava/lang/Thread;->start()V
    :nothing
    return-void
.end method
