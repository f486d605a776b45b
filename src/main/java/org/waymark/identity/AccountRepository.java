package org.waymark.identity;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, Long> {

    @Query(value = "select role from account_role where person_id = :person", nativeQuery = true)
    List<String> findRoles(long person);
}
