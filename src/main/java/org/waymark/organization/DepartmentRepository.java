package org.waymark.organization;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DepartmentRepository extends JpaRepository<Department, Long> {

    @Query("select d.name from Department d order by lower(d.name)")
    List<String> findNames();
}
