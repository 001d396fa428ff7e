package dev.touchstone.host.containment;

import java.util.function.UnaryOperator;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts plugin code on the {@link Leash} and behind the {@link Fence}, class file by class file. Only calls without an
 * effect on the stack are put in, at places that are no targets of jumps, so that the frames of a class stay as they are
 * and no class need be loaded to rewrite another.
 */
public final class Rewriting implements UnaryOperator<byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(Rewriting.class);

    private final Replacements replacements;

    /** @param plugin id, under which what it prints is logged */
    public Rewriting(String plugin) {
        this.replacements = new Replacements(plugin);
    }

    /**
     * Rewrites a class.
     *
     * @throws IllegalArgumentException if it is of a Java that is too new to be read
     */
    @Override
    public byte[] apply(byte[] code) {
        try {
            return rewrite(code, true);
        } catch (MethodTooLargeException e) {
            LOG.warn("{}.{} has no room for looks: it cannot be stopped", e.getClassName(), e.getMethodName());
            return rewrite(code, false);
        }
    }

    private byte[] rewrite(byte[] code, boolean looks) {
        ClassNode node = new ClassNode();
        new ClassReader(code).accept(node, 0);
        for (MethodNode method : node.methods) {
            replacements.apply(method.instructions);
            if (looks) {
                Looks.apply(method);
            }
        }
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        return writer.toByteArray();
    }
}
