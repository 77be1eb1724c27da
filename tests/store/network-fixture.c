/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "network-fixture.h"

#include "tov-alter-origin.h"
#include "tov-alter-tie.h"
#include "tov-clock.h"
#include "tov-contact.h"
#include "tov-enrolment.h"
#include "tov-key-worker.h"
#include "tov-map-group-member.h"
#include "tov-partnership.h"
#include "tov-young-person.h"

static void
add (TovStore *store,
     const char *map,
     const char *id,
     const char *label,
     const char *contact,
     const char *relation,
     const char *ring,
     const char *angle,
     const char *sector)
{
  fixture_save (store, &tov_alter_entity, id, "network_map_id", map, "label", label, "contact_id",
                contact, "relation", relation, "ring", ring, "angle", angle, "sector_id", sector,
                NULL);
}

static void
tie (TovStore *store, const char *id, const char *a, const char *b, const char *kind)
{
  fixture_save (store, &tov_alter_tie_entity, id, "network_map_id", "m1", "alter_a_id", a,
                "alter_b_id", b, "kind", kind, NULL);
}

static void
add_people (TovStore *store)
{
  add (store, "m1", "mor", "Mor", NULL, "parent", "3", "20", "sector:family");
  add (store, "m1", "far", "Far", NULL, "parent", NULL, NULL, "sector:family");
  add (store, "m1", "pia", "Pia", "pia", NULL, "2", "330", "sector:professionals");
  add (store, "m1", "bo", "Bo", NULL, "sibling", "1", "40", "sector:family");
  add (store, "m1", "ole", "Ole", NULL, NULL, "4", "140", "sector:friends");
  add (store, "m2", "mum", "Mette", NULL, "parent", "2", "20", "sector:family");
  add (store, "m2", "dad", "Far", NULL, "parent", NULL, NULL, "sector:family");
  add (store, "m2", "pk", "Fru Krogh", "pia", NULL, "3", "330", "sector:professionals");
  add (store, "m2", "bo2", "BO", NULL, "sibling", "1", "40", "sector:family");
  add (store, "m2", "eva", "Eva", NULL, NULL, "1", "130", "sector:friends");
  add (store, "m2", "tov", "Tove", "kw", "key_worker", "1", "300", "sector:professionals");
}

TovStore *
network_fixture_open (void)
{
  TovStore *store = fixture_open ();

  tov_clock_set_today (tov_date_from_iso ("2011-10-14"));
  fixture_save (store, &tov_partnership_entity, "p", "name", "Vejle", NULL);
  fixture_save (store, &tov_contact_entity, "kw", "given_name", "Tove", NULL);
  fixture_save (store, &tov_contact_entity, "pia", "given_name", "Pia", NULL);
  fixture_save (store, &tov_young_person_entity, "a", "reference", "U-1", "given_name", "Anna",
                NULL);
  fixture_save (store, &tov_enrolment_entity, "a1", "young_person_id", "a", "partnership_id", "p",
                "admitted_on", "2011-01-10", NULL);
  fixture_save (store, &tov_key_worker_entity, "k1", "young_person_id", "a", "contact_id", "kw",
                "from_date", "2011-01-10", NULL);
  fixture_save (store, &tov_network_map_entity, "m1", "young_person_id", "a", "drawn_on",
                "2011-03-01", NULL);
  fixture_save (store, &tov_network_map_entity, "m2", "young_person_id", "a", "drawn_on",
                "2011-09-01", NULL);
  add_people (store);
  fixture_save (store, &tov_alter_origin_entity, "o1", "alter_id", "mum", "earlier_id", "mor",
                NULL);
  tie (store, "t1", "mor", "pia", "taler ikke sammen");
  tie (store, "t2", "bo", "pia", NULL);
  tie (store, "t3", "pia", "ole", NULL);
  fixture_save (store, &tov_map_group_entity, "g1", "network_map_id", "m1", "name", "Hjemme", NULL);
  fixture_save (store, &tov_map_group_member_entity, "gm1", "map_group_id", "g1", "alter_id", "mor",
                NULL);
  fixture_save (store, &tov_map_group_member_entity, "gm2", "map_group_id", "g1", "alter_id", "bo",
                NULL);
  return store;
}

TovNetwork *
network_fixture_load (TovStore *store, const char *map)
{
  g_autoptr (GError) error = NULL;
  TovNetwork *network = tov_network_load (store, map, &error);

  g_assert_no_error (error);
  return network;
}
