/** Short and long forms of English first names, a group a line; a form may stand in several. */
const GROUPS = `
  william bill will billy willie
  robert bob rob bobby bert
  richard dick rick rich
  james jim jimmy jamie
  michael mike mick mickey
  joseph joe joey
  thomas tom tommy
  edward ed eddie ted ned
  theodore ted teddy
  anthony tony antony
  charles charlie chuck
  christopher chris kit
  daniel dan danny
  david dave
  donald don donnie
  douglas doug
  francis frank
  franklin frank
  frederick fred freddie
  gerald gerry jerry
  gregory greg
  henry harry hank
  jeffrey jeff
  geoffrey geoff
  john jack johnny
  jonathan jon
  kenneth ken kenny
  lawrence larry
  leonard len lenny
  matthew matt
  nicholas nick
  nicolas nick
  patrick pat paddy
  peter pete
  philip phil
  phillip phil
  raymond ray
  ronald ron ronnie
  samuel sam
  stephen steve steven
  steven steve
  timothy tim
  walter walt
  andrew andy drew
  alexander alex sandy
  benjamin ben
  abraham abe
  eugene gene
  maurice mo
  zachary zach
  elizabeth liz beth betty lizzie betsy
  catherine kate cathy
  katherine kate kathy katie
  kathleen kathy
  margaret maggie peggy meg
  susan sue susie
  deborah debbie deb
  jennifer jenny jen
  patricia pat patty tricia
  barbara barb
  victoria vicky
  judith judy
  pamela pam
  rebecca becky
  cynthia cindy
  jacqueline jackie
  christine chris christie
  condoleezza condi`;

const FORMS: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const forms = new Map<string, Set<string>>();
  for (const line of GROUPS.trim().split('\n')) {
    const group = line.trim().split(' ');
    for (const name of group)
      forms.set(name, new Set([...(forms.get(name) ?? []), ...group.filter((n) => n !== name)]));
  }
  return forms;
})();

/** The other forms of a first name (lower case): `bill` for `william`, and what goes by `bill`. */
export function otherForms(firstName: string): ReadonlySet<string> {
  return FORMS.get(firstName) ?? new Set();
}
