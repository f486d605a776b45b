package org.waymark.base.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.waymark.base.text.KeptText;

/**
 * The one door through which all text reaches the database, from every page, route, file and service. What PostgreSQL cannot keep
 * would be an internal error wherever somebody forgot to look; here it becomes what finds nothing.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-29-texts-from-outside.md">Decision: texts from outside</a>
 */
final class KeptTextDataSource extends DelegatingDataSource {

    KeptTextDataSource(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connection(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return connection(super.getConnection(username, password));
    }

    /** Whoever asks for what is behind, such as a pool, gets that. */
    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return target().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return target().isWrapperFor(type);
    }

    private DataSource target() {
        return Objects.requireNonNull(getTargetDataSource());
    }

    private static Connection connection(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                KeptTextDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    Object result = call(
                            connection, method, kept(arguments, method.getName().equals("createArrayOf")));
                    return result instanceof PreparedStatement statement
                                    && method.getReturnType() == PreparedStatement.class
                            ? statement(statement)
                            : result;
                });
    }

    private static PreparedStatement statement(PreparedStatement statement) {
        return (PreparedStatement) Proxy.newProxyInstance(
                KeptTextDataSource.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) ->
                        call(statement, method, kept(arguments, method.getName().startsWith("set"))));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static Object @Nullable [] kept(Object @Nullable [] arguments, boolean isText) {
        if (!isText || arguments == null) {
            return arguments;
        }
        return Arrays.stream(arguments).map(KeptTextDataSource::kept).toArray();
    }

    private static @Nullable Object kept(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> KeptText.of(text);
            case Object[] texts ->
                Arrays.stream(texts).map(KeptTextDataSource::kept).toArray(size -> Arrays.copyOf(texts, size));
            default -> value;
        };
    }
}
