package org.waymark.base.database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.vendor.Database;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.waymark.base.security.CurrentUser;

@Configuration
class ViewerJpaConfiguration {

    @Bean
    JpaVendorAdapter jpaVendorAdapter(CurrentUser currentUser) {
        HibernateJpaVendorAdapter adapter = new HibernateJpaVendorAdapter() {
            private final HibernateJpaDialect dialect = new ViewerJpaDialect(currentUser);

            @Override
            public HibernateJpaDialect getJpaDialect() {
                return dialect;
            }
        };
        adapter.setDatabase(Database.POSTGRESQL);
        return adapter;
    }
}
