package dev.touchstone.host.containment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Where plugin code looks whether it is to stop: before each jump backwards, so in every loop, and at the beginning of
 * each method that calls others, so in every recursion. A catch-all does not get past it, for a handler that goes on to
 * loop or to call looks again. Before it makes an array it asks.
 */
final class Looks {
    private static final String LEASH = Type.getInternalName(Leash.class);

    private static final int REFERENCE = 8;

    private Looks() {}

    static void apply(MethodNode method) {
        InsnList code = method.instructions;
        List<AbstractInsnNode> jumps = new ArrayList<>();
        List<AbstractInsnNode> arrays = new ArrayList<>();
        boolean calls = false;
        for (AbstractInsnNode one : code) {
            calls |= one instanceof MethodInsnNode || one instanceof InvokeDynamicInsnNode;
            if (targets(one).anyMatch(target -> code.indexOf(target) <= code.indexOf(one))) {
                jumps.add(one);
            } else if (size(one) > 0) {
                arrays.add(one);
            }
        }
        jumps.forEach(jump -> code.insertBefore(jump, look()));
        arrays.forEach(array -> code.insertBefore(array, ask(array, method.maxLocals)));
        if (calls) {
            code.insert(look());
        }
    }

    private static Stream<LabelNode> targets(AbstractInsnNode one) {
        if (one instanceof JumpInsnNode jump) {
            return Stream.of(jump.label);
        } else if (one instanceof TableSwitchInsnNode table) {
            return Stream.concat(Stream.of(table.dflt), table.labels.stream());
        } else if (one instanceof LookupSwitchInsnNode lookup) {
            return Stream.concat(Stream.of(lookup.dflt), lookup.labels.stream());
        }
        return Stream.empty();
    }

    private static MethodInsnNode look() {
        return call("look", "()V");
    }

    /** Bytes of an element of the array that an instruction makes; 0 if it makes none. */
    private static int size(AbstractInsnNode one) {
        if (one instanceof IntInsnNode primitive && one.getOpcode() == Opcodes.NEWARRAY) {
            return switch (primitive.operand) {
                case Opcodes.T_BOOLEAN, Opcodes.T_BYTE -> 1;
                case Opcodes.T_SHORT, Opcodes.T_CHAR -> 2;
                case Opcodes.T_INT, Opcodes.T_FLOAT -> 4;
                default -> 8;
            };
        } else if (one instanceof TypeInsnNode && one.getOpcode() == Opcodes.ANEWARRAY) {
            return REFERENCE;
        } else if (one instanceof MultiANewArrayInsnNode many) {
            Type array = Type.getType(many.desc);
            Type element = Type.getType(many.desc.substring(many.dims));
            return array.getDimensions() > many.dims || element.getSort() >= Type.ARRAY ? REFERENCE : element(element);
        }
        return 0;
    }

    private static int element(Type primitive) {
        return switch (primitive.getSort()) {
            case Type.BOOLEAN, Type.BYTE -> 1;
            case Type.SHORT, Type.CHAR -> 2;
            case Type.INT, Type.FLOAT -> 4;
            default -> 8;
        };
    }

    /** @param free the first local variable that the method does not use; lengths lie there meanwhile */
    private static InsnList ask(AbstractInsnNode array, int free) {
        InsnList asking = new InsnList();
        if (!(array instanceof MultiANewArrayInsnNode many)) {
            asking.add(new IntInsnNode(Opcodes.BIPUSH, size(array)));
            asking.add(call("array", "(II)I"));
            return asking;
        }
        for (int i = many.dims - 1; i >= 0; i--) {
            asking.add(new VarInsnNode(Opcodes.ISTORE, free + i));
        }
        asking.add(new LdcInsnNode((double) size(array)));
        for (int i = 0; i < many.dims; i++) {
            asking.add(new VarInsnNode(Opcodes.ILOAD, free + i));
            asking.add(call("times", "(DI)D"));
        }
        asking.add(call("grid", "(D)V"));
        for (int i = 0; i < many.dims; i++) {
            asking.add(new VarInsnNode(Opcodes.ILOAD, free + i));
        }
        return asking;
    }

    private static MethodInsnNode call(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, LEASH, name, descriptor, false);
    }
}
