/** Where a bowl goes. One word or more; several joined by "and" make one area. */
export const AREAS: readonly string[] = [
  'root|roots|root area|regrowth|new growth|base area|mid|mids|midshaft|mid lengths|midlengths|length|lengths|ends|tips|fringe|bangs|hairline|crown|nape|money piece|face frame|front|back|sides|' +
    'parting|underneath|top section|highlights section|zone 1|zone 2|zone 3|brows|brow|lashes|eyebrows|all over|global|whole head|full head|new regrowth|perimeter|ring finger|accent nails',
  'radice|radici|ricrescita|lunghezza|lunghezze|punta|punte|mezze lunghezze|frangia|nuca|attaccatura|contorno|contorno viso|tempie|vertice|ciocca|ciocche|sopracciglia|ciglia|tutta la testa|testa intera|centro',
  'sakne|saknes|saknēm|saknem|ataugums|ataugumi|ataugumam|garums|garumi|garumiem|garumam|gals|gali|galiem|galiņi|galiņiem|matu gali|matu saknes|matu garumi|priekša|pakausis|deniņi|bize|matu līnija|uzacis|skropstas|visa galva',
  'корень|корни|корней|корням|корня|прикорень|прикорневая|прикорневая зона|прикорневую зону|отросшие корни|отросшая часть|рост|длина|длину|длины|длине|длинна|полотно|полотну|середина|конец|концы|концов|концам|кончики|кончиках|' +
    'челка|чёлка|челку|затылок|затылочная зона|теменная зона|темя|макушка|височная зона|виски|висок|контур|контур лица|краевая линия|лицо|пряди у лица|брови|ресницы|вся голова|вся длина|всю длину|по всей длине',
  'корінь|корені|коріння|кореню|коренів|коренях|прикоренева|прикоренева зона|прикореневу зону|довжина|довжину|довжини|довжині|по всій довжині|кінець|кінці|кінців|кінцях|кінчики|чубчик|чубок|потилиця|скроні|маківка|тімя|контур обличчя|' +
    'обличчя|брови|вії|уся голова|вся довжина|всю довжину|пасма біля обличчя',
];

/** Before an area: "on the roots". */
export const BEFORE_AREA = 'on|on the|to|for|sulle|sulla|su|alle|per|uz|на|для|у|біля';

/** How it was done; the words are kept as typed. */
export const TECHNIQUES: readonly string[] = [
  'balayage|balayages|airtouch|air touch|babylights|baby lights|babylight|full head foils|half head foils|full head highlights foils|highlights|highlight|lowlights|half head|half head highlights|full head highlights|foils|foil|foilyage|foiliage|cap|cap highlights|ombre|sombre|shatush|' +
    'contouring|hair contouring|face framing|root smudge|root melt|root shadow|shadow root|root touch up|root stretch|color melt|colour melt|gloss|glossing|glaze|slicing|slices|freehand|bleach wash|bleach bath|tonal|toning|toner|tint|money piece highlights|' +
    'grey blending|gray blending|colour correction|color correction|double process|pre-pigmentation|prepigmentation|filler|lash lift|lamination|brow lamination|french|ombre nails|gel overlay|microcolor|dip powder',
  'meches|mèches|colpi di sole|colpi di luce|schiariture|degradé|degrade|degradè|stagnola|cartine|cartina|cuffia|contrasti|sfumature|tonalizzazione|tonalizzante|riflessante|bagno di colore|decapaggio|decolorazione|shatoush|prepigmentazione|laminazione|laminazione ciglia|laminazione sopracciglia|ricostruzione|semipermanente|' +
    'tocco di luce|schiaritura',
  'balajāža|balajaža|balayāža|šķipsnas|šķipsnošana|folija|folijas|folijā|cepurīte|tonēšana|toneris|ombrē|eirtačs|airtačs|konturēšana|balināšana|sakņu tonēšana|toneris|lamināšana|skropstu laminēšana|skropstu lamināšana|uzacu laminēšana|uzacu lamināšana|laminēšana|kodināšana|pirmspigmentācija|melēšana|šatušs',
  'балаяж|аиртач|эйртач|айртач|бебилайтс|бэбилайтс|беби лайтс|мелирование|мелировка|мелир|тонирование|тонировка|тонер|контуринг|контурирование|фольга|на фольгу|в фольге|фольгу|шапочка|шапочку|на шапочку|омбре|шатуш|растяжка|растяжка цвета|теневой корень|' +
    'затемнение корня|затемнение корней|осветление|обесцвечивание|блондирование|колорирование|смывка|декапирование|эмульгирование|протравка|предпигментация|препигментация|экстра блонд|брондирование|ламинирование|ламинирование ресниц|ламинирование бровей|камуфляж|камуфляж седины|калифорнийское мелирование|' +
    'долговременная укладка|растушевка корня|тотал блонд|блики|хайлайтс|наращивание|покрытие',
  'ейртач|еіртач|ейр тач|бебілайтс|бебі лайтс|мелірування|тонування|контурінг|контурування|фольга|на фольгу|у фользі|шапочка|розтяжка|розтяжка кольору|тіньовий корінь|затемнення кореня|освітлення|знебарвлення|блондування|колорування|змивка|' +
    'декапування|передпігментація|препігментація|ламінування|ламінування вій|ламінування брів|камуфляж сивини|тотал блонд|відблиски|нарощування|покриття',
];
