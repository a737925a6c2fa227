/** Names behind a town's name that say where it lies: states and provinces with their abbreviations, and countries. */
const list = (text: string): ReadonlySet<string> => new Set(text.split(';').map((name) => name.trim().toLowerCase()));

const STATES =
  list(`Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Georgia;Hawaii;Idaho;
  Illinois;Indiana;Iowa;Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;Mississippi;Missouri;
  Montana;Nebraska;Nevada;New Hampshire;New Jersey;New Mexico;New York;North Carolina;North Dakota;Ohio;Oklahoma;Oregon;
  Pennsylvania;Rhode Island;South Carolina;South Dakota;Tennessee;Texas;Utah;Vermont;Virginia;Washington;West Virginia;
  Wisconsin;Wyoming;Puerto Rico;Ala;Ariz;Ark;Calif;Colo;Conn;Del;Fla;Ga;Ill;Ind;Kan;Kans;Ky;La;Md;Mass;Mich;Minn;Miss;Mo;
  Mont;Neb;Nev;NH;NJ;NM;NY;NC;ND;Okla;Ore;Pa;Penn;RI;SC;SD;Tenn;Tex;Vt;Va;Wash;WVa;Wis;Wyo;DC;Alberta;British Columbia;BC;
  Manitoba;New Brunswick;Newfoundland;Nova Scotia;Ontario;Ont;Quebec;Que;Saskatchewan;New South Wales;Queensland;Victoria;
  Western Australia;South Australia;Tasmania;England;Scotland;Wales;Northern Ireland;Bavaria;Saxony;Brandenburg;Catalonia;
  Sicily;Sardinia;Punjab;Gujarat;Kerala;Tamil Nadu;Uttar Pradesh;Bihar;Maharashtra;Assam;Rajasthan;Karnataka;Sichuan;
  Guangdong;Siberia;Crimea;Chechnya;Kosovo;Kurdistan;Kashmir`);

const COUNTRIES =
  list(`Afghanistan;Albania;Algeria;Andorra;Angola;Argentina;Armenia;Australia;Austria;Azerbaijan;Bahamas;
  Bahrain;Bangladesh;Barbados;Belarus;Belgium;Belize;Benin;Bhutan;Bolivia;Bosnia;Bosnia-Herzegovina;Bosnia and Herzegovina;
  Botswana;Brazil;Britain;Brunei;Bulgaria;Burkina Faso;Burma;Burundi;Cambodia;Cameroon;Canada;Cape Verde;
  Central African Republic;Chad;Chile;China;Colombia;Comoros;Congo;Costa Rica;Croatia;Cuba;Cyprus;Czech Republic;
  Czechoslovakia;Denmark;Djibouti;Dominica;Dominican Republic;East Germany;East Timor;Ecuador;Egypt;El Salvador;
  Equatorial Guinea;Eritrea;Estonia;Eswatini;Ethiopia;Fiji;Finland;France;Gabon;Gambia;Germany;Ghana;Greece;Grenada;
  Guatemala;Guinea;Guinea-Bissau;Guyana;Haiti;Honduras;Hong Kong;Hungary;Iceland;India;Indonesia;Iran;Iraq;Ireland;Israel;
  Italy;Ivory Coast;Jamaica;Japan;Jordan;Kazakhstan;Kenya;Kuwait;Kyrgyzstan;Laos;Latvia;Lebanon;Lesotho;Liberia;Libya;
  Liechtenstein;Lithuania;Luxembourg;Macedonia;Madagascar;Malawi;Malaysia;Maldives;Mali;Malta;Mauritania;Mauritius;Mexico;
  Moldova;Monaco;Mongolia;Montenegro;Morocco;Mozambique;Myanmar;Namibia;Nepal;Netherlands;New Zealand;Nicaragua;Niger;
  Nigeria;North Korea;Norway;Oman;Pakistan;Palestine;Panama;Papua New Guinea;Paraguay;Peru;Philippines;Poland;Portugal;
  Qatar;Romania;Russia;Rwanda;Saudi Arabia;Senegal;Serbia;Seychelles;Sierra Leone;Singapore;Slovakia;Slovenia;Somalia;
  South Africa;South Korea;South Sudan;Soviet Union;Spain;Sri Lanka;Sudan;Suriname;Surinam;Swaziland;Sweden;Switzerland;
  Syria;Taiwan;Tajikistan;Tanzania;Thailand;Togo;Trinidad and Tobago;Tunisia;Turkey;Turkmenistan;Uganda;Ukraine;
  United Arab Emirates;UAE;United Kingdom;UK;United States;US;USA;Uruguay;USSR;Uzbekistan;Venezuela;Vietnam;West Germany;
  Yemen;Yugoslavia;Zaire;Zambia;Zimbabwe`);

const bare = (name: string): string => name.toLowerCase().replaceAll('.', '').replace(/\s+/g, ' ').trim();

/** What a region is often called by: "Loei Province", "Province of Potosi". */
const KIND_OF_REGION =
  /^(?:Province|State|County|Republic|Department|District) of |\b(?:Province|County|Prefecture|Oblast|Governorate|Canton|Voivodeship|Krai)$/i;

/** Regions so large that a list of them is no chain: "Ohio, Texas and Maine". */
export function isStateOrCountry(name: string): boolean {
  return STATES.has(bare(name)) || isCountry(name);
}

/** A state, province or country. */
export function isRegion(name: string): boolean {
  return isStateOrCountry(name) || KIND_OF_REGION.test(name);
}

export function isCountry(name: string): boolean {
  return COUNTRIES.has(bare(name));
}
