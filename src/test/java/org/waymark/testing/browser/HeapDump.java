package org.waymark.testing.browser;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import shark.CloseableHeapGraph;
import shark.GcRoot;
import shark.HeapField;
import shark.HeapObject;
import shark.HeapObject.HeapClass;
import shark.HeapObject.HeapInstance;
import shark.HeapObject.HeapObjectArray;
import shark.HeapObject.HeapPrimitiveArray;
import shark.HprofHeapGraph;
import shark.HprofRecordTag;

/**
 * A dump of this JVM's live objects, which tells how much of the heap a session holds: everything that is reached from the
 * session and from nowhere else.
 *
 * <p>The registry of open pages leads to a session's components as well. Pages, their components and their nodes are
 * therefore no way in: what only they lead to counts as the session's, whoever else has hold of them.
 */
final class HeapDump implements AutoCloseable {

    private static final String SESSION = "org.apache.catalina.session.StandardSession";

    private static final Set<String> PARTS_OF_A_SESSION = Set.of(
            SESSION,
            "com.vaadin.flow.server.VaadinSession",
            "com.vaadin.flow.component.Component",
            "com.vaadin.flow.internal.StateNode",
            "org.waymark.base.ui.LiveUpdates$Page");

    private final CloseableHeapGraph graph;
    private final Set<Long> partClasses = new HashSet<>();
    private final Set<Long> referenceClasses = new HashSet<>();

    /** The objects that are there without any session. */
    private final BitSet shared;

    private HeapDump(CloseableHeapGraph graph) {
        this.graph = graph;
        classes("java.lang.ref.Reference", referenceClasses);
        PARTS_OF_A_SESSION.forEach(name -> classes(name, partClasses));
        shared = reachableWithoutSessions();
    }

    /** Dumps the live objects now. */
    static HeapDump take() throws IOException {
        Path file = Files.createTempDirectory(Path.of("target"), "heap-").resolve("live.hprof");
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
            return new HeapDump(HprofHeapGraph.Companion.openHeapGraph(
                    file.toFile(), null, HprofRecordTag.Companion.getRootTags()));
        } finally {
            // The open file stays readable without its name.
            Files.delete(file);
            Files.delete(file.getParent());
        }
    }

    /**
     * How much of the heap a session holds.
     *
     * @param id the session's
     * @return bytes
     * @throws AssertionError if there is no such session
     */
    long retainedBy(String id) {
        BitSet seen = (BitSet) shared.clone();
        Deque<HeapObject> waiting = new ArrayDeque<>();
        HeapInstance session = session(id);
        seen.set(session.getObjectIndex());
        waiting.add(session);
        long bytes = 0;
        while (!waiting.isEmpty()) {
            HeapObject object = waiting.remove();
            bytes += size(object);
            references(object, reference -> {
                HeapObject next = graph.findObjectByIdOrNull(reference);
                if (next != null && !seen.get(next.getObjectIndex()) && !isOtherSession(next)) {
                    seen.set(next.getObjectIndex());
                    waiting.add(next);
                }
            });
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        graph.close();
    }

    private HeapInstance session(String id) {
        HeapClass sessions = graph.findClassByName(SESSION);
        if (sessions != null) {
            for (var all = sessions.getInstances().iterator(); all.hasNext(); ) {
                HeapInstance session = all.next();
                HeapField field = session.get(SESSION, "id");
                if (field != null && id.equals(field.getValue().readAsJavaString())) {
                    return session;
                }
            }
        }
        throw new AssertionError("There is no such session");
    }

    private BitSet reachableWithoutSessions() {
        BitSet seen = new BitSet(graph.getObjectCount());
        Deque<HeapObject> waiting = new ArrayDeque<>();
        LongConsumer visit = reference -> {
            HeapObject next = graph.findObjectByIdOrNull(reference);
            if (next != null && !seen.get(next.getObjectIndex()) && !isPartOfSession(next)) {
                seen.set(next.getObjectIndex());
                waiting.add(next);
            }
        };
        for (GcRoot root : graph.getGcRoots()) {
            visit.accept(root.getId());
        }
        // Every loaded class, since a dump does not tell which loaders hold which.
        for (var classes = graph.getClasses().iterator(); classes.hasNext(); ) {
            visit.accept(classes.next().getObjectId());
        }
        while (!waiting.isEmpty()) {
            references(waiting.remove(), visit);
        }
        return seen;
    }

    private void references(HeapObject object, LongConsumer visit) {
        switch (object) {
            case HeapInstance instance -> {
                boolean isReference = referenceClasses.contains(instance.getInstanceClassId());
                for (var fields = instance.readFields().iterator(); fields.hasNext(); ) {
                    HeapField field = fields.next();
                    Long target = field.getValue().getAsNonNullObjectId();
                    // A weak or soft reference keeps nothing alive.
                    if (target != null && !(isReference && field.getName().equals("referent"))) {
                        visit.accept(target);
                    }
                }
            }
            case HeapObjectArray array -> {
                for (long target : array.readRecord().getElementIds()) {
                    visit.accept(target);
                }
            }
            case HeapClass type -> {
                for (var fields = type.readStaticFields().iterator(); fields.hasNext(); ) {
                    Long target = fields.next().getValue().getAsNonNullObjectId();
                    if (target != null) {
                        visit.accept(target);
                    }
                }
            }
            default -> {}
        }
    }

    private boolean isPartOfSession(HeapObject object) {
        return object instanceof HeapInstance instance && partClasses.contains(instance.getInstanceClassId());
    }

    private static boolean isOtherSession(HeapObject object) {
        return object instanceof HeapInstance instance
                && instance.getInstanceClassName().equals(SESSION);
    }

    private void classes(String name, Set<Long> ids) {
        @Nullable HeapClass type = graph.findClassByName(name);
        if (type != null) {
            ids.add(type.getObjectId());
            for (var subclasses = type.getSubclasses().iterator(); subclasses.hasNext(); ) {
                ids.add(subclasses.next().getObjectId());
            }
        }
    }

    private static long size(HeapObject object) {
        return switch (object) {
            case HeapInstance instance -> instance.getByteSize();
            case HeapObjectArray array -> array.getByteSize();
            case HeapPrimitiveArray array -> array.getByteSize();
            default -> 0;
        };
    }
}
