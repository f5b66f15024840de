// Which days and facets each item of a dossier has: FIRST/LAST STEP STEP …, see filter_table.py.

/** The table of a text of JSON. */
export function readTable(text) {
  const { facets, items } = JSON.parse(text);
  const numbers = new Map(facets.map(([name, value], number) => [`${name} ${value}`, number]));
  const read = new Map();

  const rowOf = (id) => {
    if (!read.has(id) && Object.hasOwn(items, id)) {
      const [days, ...steps] = items[id].split(" ");
      const [first, last = first] = days.split("/");
      let number = 0;
      read.set(id, { first, last, facets: new Set(steps.map((step) => (number += Number(step)))) });
    }
    return read.get(id);
  };

  return {
    has: (id) => Object.hasOwn(items, id),
    /** The number of a facet; -1 for one that no item has. */
    numberOf: (name, value) => numbers.get(`${name} ${value}`) ?? -1,
    /** As the web app asks a case: an open end reaches everywhere, what has no day is left out of days. */
    fits(id, { from, to, facets: wanted }) {
      const row = rowOf(id);
      if (!row) return false;
      if ((from || to) && !row.first && !row.last) return false;
      if (from && row.last && row.last < from) return false;
      if (to && row.first && row.first.slice(0, to.length) > to) return false;
      return wanted.every((number) => row.facets.has(number));
    },
  };
}
