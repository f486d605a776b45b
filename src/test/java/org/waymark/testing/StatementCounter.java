package org.waymark.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets a test count the SQL statements of what it does, on its own thread. */
@TestConfiguration(proxyBeanMethods = false)
public class StatementCounter {

    private static final ThreadLocal<@Nullable List<String>> RECORDING = new ThreadLocal<>();
    private static final AtomicLong EVERYWHERE = new AtomicLong();

    /**
     * Runs work and records its statements, those that set the viewer of a transaction among them. A batch is one.
     *
     * @param work what to do
     * @return the statements in their order; print them when the number surprises
     */
    public static List<String> during(Runnable work) {
        List<String> statements = new ArrayList<>();
        RECORDING.set(statements);
        try {
            work.run();
        } finally {
            RECORDING.remove();
        }
        return statements;
    }

    /**
     * How many statements there have been on any thread.
     *
     * @return since the start; jobs in the background count as well
     */
    public static long everywhere() {
        return EVERYWHERE.get();
    }

    @Bean
    static BeanPostProcessor statementRecorder() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? ProxyDataSourceBuilder.create(source)
                                .listener(new Recorder())
                                .build()
                        : bean;
            }
        };
    }

    private static final class Recorder implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            EVERYWHERE.incrementAndGet();
            List<String> recording = RECORDING.get();
            if (recording != null && !queries.isEmpty()) {
                recording.add(queries.getFirst().getQuery());
            }
        }
    }
}
