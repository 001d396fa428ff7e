package dev.touchstone.host.inspection;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a class file says of its class; names have slashes.
 *
 * @param name as it calls itself, empty if it is too new to be read
 * @param java the version of Java that can load it
 * @param access flags as {@link Opcodes} has them
 * @param parents its superclass and interfaces
 * @param constructible whether it has a public constructor without arguments
 */
record ClassFacts(String name, int java, int access, List<String> parents, boolean constructible) {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int MAJOR_AT = 6;
    private static final int HEADER = 8;
    private static final int MAJOR_OF_JAVA_0 = 44;

    /** @throws IllegalArgumentException if it is no class file */
    static ClassFacts of(byte[] code) {
        if (code.length < HEADER || ByteBuffer.wrap(code).getInt() != MAGIC) {
            throw new IllegalArgumentException("it does not begin like a class file");
        }
        int java = ByteBuffer.wrap(code).getShort(MAJOR_AT) - MAJOR_OF_JAVA_0;
        if (java > Runtime.version().feature()) {
            return new ClassFacts("", java, 0, List.of(), false);
        }
        try {
            Reader reader = new Reader();
            new ClassReader(code)
                    .accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return new ClassFacts(reader.name, java, reader.access, List.copyOf(reader.parents), reader.constructible);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("it breaks off or is garbled", e);
        }
    }

    boolean is(int flag) {
        return (access & flag) != 0;
    }

    /** As it stands in Java source and in services lines. */
    String javaName() {
        return name.replace('/', '.');
    }

    private static final class Reader extends ClassVisitor {
        private String name = "";
        private int access;
        private final List<String> parents = new ArrayList<>();
        private boolean constructible;

        Reader() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version,
                int flags,
                String own,
                @Nullable String signature,
                @Nullable String parent,
                String @Nullable [] interfaces) {
            name = own;
            access = flags;
            if (parent != null) {
                parents.add(parent);
            }
            if (interfaces != null) {
                parents.addAll(List.of(interfaces));
            }
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int flags,
                String method,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            constructible |= method.equals("<init>") && descriptor.equals("()V") && (flags & Opcodes.ACC_PUBLIC) != 0;
            return null;
        }
    }
}
