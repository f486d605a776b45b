package org.waymark.organization;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TalkOfferRepository extends Repository<TalkOffer, Long> {

    @Query(PersonRepository.REFERENCE + """
            where p.roleAddress = :role and exists (
                select o from TalkOffer o where o.personId = p.id and o.roleAddress = :role)
            and""" + PersonRepository.WORKS_HERE + "order by p.name, p.id")
    List<PersonReference> findColleagues(String role);

    @Modifying
    @Query(value = """
            insert into talk_offer (person_id, role_address, offered_at) values (:person, :role, :now)
            on conflict (person_id) do update set role_address = excluded.role_address, offered_at = excluded.offered_at
            """, nativeQuery = true)
    int offer(long person, String role, Instant now);

    @Modifying
    @Query("delete from TalkOffer o where o.personId = :person")
    int takeBack(long person);
}
