package org.waymark.careerpath.exchange;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface RememberedTableRepository extends JpaRepository<RememberedTable, Long> {

    Optional<RememberedTable> findByHeader(String header);
}
