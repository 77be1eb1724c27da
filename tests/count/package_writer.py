"""Writes small data packages for tests: a folder with a file an entity."""

import csv
import os


class Package:
    """Rows collected by entity; add() gives each row an id if it has none."""

    def __init__(self):
        self.entities = {}

    def add(self, entity, **values):
        rows = self.entities.setdefault(entity, [])
        # The id is filled out with zeros so that byte order is entry order.
        row = {"id": "%s-%05d" % (entity, len(rows) + 1)}
        row.update(values)
        rows.append(row)
        return row["id"]

    def write(self, folder):
        """Write each entity with exactly the columns that some row uses."""
        os.makedirs(folder, exist_ok=True)
        for entity, rows in self.entities.items():
            columns = []
            for row in rows:
                columns += [name for name in row if name not in columns]
            path = os.path.join(folder, entity + ".csv")
            with open(path, "w", newline="", encoding="utf-8") as file:
                writer = csv.DictWriter(file, columns, restval="",
                                        lineterminator="\r\n")
                writer.writeheader()
                writer.writerows(rows)
        return folder
