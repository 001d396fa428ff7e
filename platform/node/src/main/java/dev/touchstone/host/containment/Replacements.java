package dev.touchstone.host.containment;

import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** What plugin code calls instead of what it means to call. */
final class Replacements {
    private static final String FENCE = Type.getInternalName(Fence.class);
    private static final String SYSTEM = "java/lang/System";
    private static final String RUNTIME = "java/lang/Runtime";

    /** Method of the fence by what it stands in for; a receiver becomes the first argument. */
    private static final Map<String, String> REFUSED = Map.of(
            SYSTEM + ".exit(I)V", "(I)V",
            RUNTIME + ".exit(I)V", "(Ljava/lang/Runtime;I)V",
            RUNTIME + ".halt(I)V", "(Ljava/lang/Runtime;I)V",
            RUNTIME + ".addShutdownHook(Ljava/lang/Thread;)V", "(Ljava/lang/Runtime;Ljava/lang/Thread;)V",
            SYSTEM + ".setOut(Ljava/io/PrintStream;)V", "(Ljava/io/PrintStream;)V",
            SYSTEM + ".setErr(Ljava/io/PrintStream;)V", "(Ljava/io/PrintStream;)V",
            SYSTEM + ".setIn(Ljava/io/InputStream;)V", "(Ljava/io/InputStream;)V");

    /** Streams are worked off on the caller's thread: a plugin has one, and the common pool is everybody's. */
    private static final Map<String, String> SEQUENTIAL = Map.of("parallelStream", "stream", "parallel", "sequential");

    private static final Set<String> STREAMS = Set.of(
            "()Ljava/util/stream/Stream;",
            "()Ljava/util/stream/BaseStream;",
            "()Ljava/util/stream/IntStream;",
            "()Ljava/util/stream/LongStream;",
            "()Ljava/util/stream/DoubleStream;");

    private final String plugin;

    /** @param plugin id */
    Replacements(String plugin) {
        this.plugin = plugin;
    }

    void apply(InsnList code) {
        for (AbstractInsnNode one : code.toArray()) {
            if (one instanceof MethodInsnNode call) {
                apply(code, call);
            } else if (one instanceof FieldInsnNode field && field.owner.equals(SYSTEM)) {
                apply(code, field);
            } else if (one instanceof InvokeDynamicInsnNode dynamic) {
                for (int i = 0; i < dynamic.bsmArgs.length; i++) {
                    if (dynamic.bsmArgs[i] instanceof Handle handle) {
                        dynamic.bsmArgs[i] = instead(handle);
                    }
                }
            }
        }
    }

    private void apply(InsnList code, MethodInsnNode call) {
        String refused = REFUSED.get(call.owner + "." + call.name + call.desc);
        if (refused != null) {
            code.set(call, fence(call.name, refused));
        } else if (call.name.equals("printStackTrace") && call.desc.equals("()V") && isThrowable(call.owner)) {
            code.insertBefore(call, new LdcInsnNode(plugin));
            code.set(call, fence(call.name, "(Ljava/lang/Throwable;Ljava/lang/String;)V"));
        } else if (call.owner.startsWith("java/util/")
                && SEQUENTIAL.containsKey(call.name)
                && STREAMS.contains(call.desc)) {
            call.name = SEQUENTIAL.get(call.name);
        }
    }

    /** Judged by its name: whether it is one only loading it could tell. */
    private static boolean isThrowable(String owner) {
        return owner.endsWith("Throwable") || owner.endsWith("Exception") || owner.endsWith("Error");
    }

    private void apply(InsnList code, FieldInsnNode field) {
        if (field.getOpcode() != Opcodes.GETSTATIC) {
            return;
        }
        if (field.name.equals("in")) {
            code.set(field, fence("in", "()Ljava/io/InputStream;"));
        } else if (field.name.equals("out") || field.name.equals("err")) {
            code.insertBefore(field, new LdcInsnNode(plugin));
            code.set(field, fence("out", "(Ljava/lang/String;)Ljava/io/PrintStream;"));
        }
    }

    /** Of a method reference. */
    private static Handle instead(Handle handle) {
        String refused = REFUSED.get(handle.getOwner() + "." + handle.getName() + handle.getDesc());
        return refused == null ? handle : new Handle(Opcodes.H_INVOKESTATIC, FENCE, handle.getName(), refused, false);
    }

    private static MethodInsnNode fence(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, FENCE, name, descriptor, false);
    }
}
