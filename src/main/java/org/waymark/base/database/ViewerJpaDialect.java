package org.waymark.base.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.hibernate.Session;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.Role;

/**
 * Tells PostgreSQL at the begin of each transaction who is looking. The setting is local to the transaction: a pooled
 * connection never carries one person's identity into another's request, and a transaction of nobody sees no row.
 */
class ViewerJpaDialect extends HibernateJpaDialect {

    private static final long serialVersionUID = 1;

    private final transient CurrentUser currentUser;

    ViewerJpaDialect(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition)
            throws PersistenceException, SQLException, TransactionException {
        Object transactionData = super.beginTransaction(entityManager, definition);
        String person = currentUser.find().map(Object::toString).orElse("");
        String operator = currentUser.has(Role.OPERATOR) ? "on" : "";
        entityManager.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "select set_config('waymark.person', ?, true), set_config('waymark.operator', ?, true)")) {
                statement.setString(1, person);
                statement.setString(2, operator);
                statement.execute();
            }
        });
        return transactionData;
    }
}
