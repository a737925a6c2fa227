// Tells whether the copies of any article have been looked for.
RETURN COUNT { (:Article) } > COUNT { (:Unsettled) } AS found
