// Gives a source another name or domain.
// $source: source id
// $name: its name
// $domain: its domain, or null
MATCH (source:Source {id: $source})
SET source.name = $name, source.domain = $domain
