package dev.touchstone.training;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;

/**
 * Starts the tensor engine (DJL on PyTorch) and readies the threads that train.
 *
 * <p>The engine's native library loads once per process, for the class loader that asks first. A host therefore calls
 * {@link #start()} in its {@code main}, before any plugin is loaded.
 */
public final class Engines {
    private static final String NAME = "PyTorch";

    private static final ThreadLocal<Boolean> READY = ThreadLocal.withInitial(() -> false);

    private Engines() {}

    /**
     * Loads the engine without touching the network, and readies the calling thread. Later calls do nothing more.
     *
     * <p>Flags given to the JVM win; what is missing gets the value that training needs: {@code ai.djl.offline} and
     * {@code OPT_OUT_TRACKING} true, one thread per operation. {@code DJL_CACHE_DIR} names the folder that the
     * library, about 450 MB, is unpacked into on the very first start.
     *
     * @throws IllegalStateException if the native library cannot be loaded; the message says why and what to do
     */
    public static void start() {
        prepareThread();
    }

    /**
     * Readies the calling thread for training: products on one thread, no recording of gradients. Both are state of
     * the thread in PyTorch. A new thread records, and takes its number of threads from the flag, where more than one
     * would make small products wait for one another and change their bits. Cheap after a thread's first call; all that
     * trains here calls it.
     *
     * @throws IllegalStateException as {@link #start()}, if the engine was not started before
     */
    public static void prepareThread() {
        if (!READY.get()) {
            load();
            JniUtils.setNumThreads(1);
            JniUtils.setGradMode(false);
            READY.set(true);
        }
    }

    private static synchronized void load() {
        setIfAbsent("ai.djl.offline", "true");
        setIfAbsent("OPT_OUT_TRACKING", "true");
        setIfAbsent("ai.djl.pytorch.num_threads", "1");
        setIfAbsent("ai.djl.pytorch.num_interop_threads", "1");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // DJL finds its engines through the context loader; one that cannot see them breaks DJL for the whole process.
        thread.setContextClassLoader(Engines.class.getClassLoader());
        try {
            Engine.getEngine(NAME);
        } catch (RuntimeException | LinkageError e) {
            throw new IllegalStateException(explanation(e), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String explanation(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return """
                The tensor engine %s cannot be loaded on %s %s (%s). \
                Put pytorch-native-cpu and pytorch-jni for this system on the class path, \
                make the folder of DJL_CACHE_DIR, now %s, writable with 1 GB free, and start the process again.""".formatted(NAME, System.getProperty("os.name"), System.getProperty("os.arch"), root, cacheFolder());
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static String cacheFolder() {
        String folder = System.getProperty("DJL_CACHE_DIR", System.getenv("DJL_CACHE_DIR"));
        return folder != null ? folder : System.getProperty("user.home") + "/.djl.ai";
    }
}
