"""Spanish: what publishers print where an article stops."""

from completeness.evidence import Confidence

from .. import wordings
from ..examples import gated
from ..sentences import CHANNEL, NO_ARCHIVE, NO_CHANNEL, OFFER_END, SENTENCE_END

_ARTICLE = r"(?:articulo|noticia|texto|reportaje|historia|entrevista|columna|cronica)"
_PIECE = (
    r"(?:articulo|contenido|noticia|texto|reportaje|nota|informacion|historia|entrevista"
    r"|columna|cronica)"
)
_OF_ARTICLE = rf"(?:del|de la|de este|de esta) {_ARTICLE}"
_OUR = r"(?:nuestros |nuestras |los |las |usuarios |lectores )*"
_SUBSCRIBERS = rf"{_OUR}(?:suscriptores|suscriptoras|suscritos|suscritas)\b"
_READERS = rf"(?:{_SUBSCRIBERS}|{_OUR}(?:abonad|soci)[oa]s\b)"
"""Clubs have readers of this kind too."""
_IS_FOR = (
    r"(?:es|esta) (?:(?:solo|unicamente|exclusivamente|exclusiv[oa]|reservad[oa]|disponible"
    r"|accesible|restringid[oa]|limitad[oa]) ){0,3}(?:para|a)"
)
_REST = (
    rf"\b(?:el resto {_OF_ARTICLE}|el articulo completo) {_IS_FOR} {_READERS}"
    rf"|\bel (?:texto|contenido) completo(?: {_OF_ARTICLE})? {_IS_FOR} "
    rf"{_SUBSCRIBERS}{SENTENCE_END}"
)
_THIS = (
    rf"\b(?:este|esta) (?:{_ARTICLE} {_IS_FOR} (?:{_SUBSCRIBERS}|{_READERS}{SENTENCE_END})"
    rf"|{_PIECE} {_IS_FOR} {_SUBSCRIBERS}{SENTENCE_END})"
)
_READ_ON = (
    r"(?:(?:seguir|continuar|sigue|continua) (?:leyendo|con la lectura"
    r"|(?:la|tu|su) lectura)(?! (?:mas|historias|noticias|sobre)\b)"
    rf"|leer (?:el resto(?: {_OF_ARTICLE}|,)|(?:el|la|este|esta|todo el|toda la) {_PIECE}\b(?! de))"
    rf"|acceder (?:(?:al|a la|a este|a esta) {_ARTICLE}\b|al resto {_OF_ARTICLE}))"
)
_SUBSCRIBE = (
    r"(?:suscribete|suscribite|suscribase"
    r"|hazte (?:socio|socia|suscriptor|suscriptora|premium)|hacete (?:socio|socia))"
)
_REGISTER = (
    r"(?:registrate|registrese|(?:inicia|inicie|iniciar) sesion|identificate"
    r"|crea (?:una|tu) cuenta)"
)
_ON = rf"(?:(?!coment|{CHANNEL})[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = (
    rf"(?:{_PIECE} )?(?:(?:exclusiv[oa]|solo|reservad[oa]) para|exclusiv[oa]) "
    r"(?:nuestros |los )?suscriptores"
)

RULES = (
    wordings.share_left_to_read(
        guard=(" por leer", "% del", "% de este", "% de la ", "% de esta"),
        pattern=(
            r"\b(?:queda|quedan|falta|faltan) "
            r"(?:por leer )?(?:un |el |todavia |aun ){0,2}(?P<remaining>\d[\d,.]*) ?% "
            r"(?:por leer|del articulo|de este articulo|de la noticia|de esta noticia)\b"
        ),
        matches=("Te queda un 75 % por leer. Suscríbete.", "Te queda el 62,5 % de este artículo."),
        ignores=("Queda un 75 % de la cosecha por recoger, y un libro por leer.",),
    ),
    wordings.rest_for_subscribers(
        guard=("suscriptor", "suscrito", "suscrita", "abonad", "socios", "socias"),
        pattern=_REST,
        matches=(
            "El resto de este artículo está reservado para suscriptores.",
            "El texto completo está disponible solo para nuestros suscriptores.",
        ),
        ignores=(
            "El resto del cable es para los abonados de la isla, y el muelle está cerrado.",
            "Hay mil entradas a la venta; el resto es para los socios.",
        ),
    ),
    wordings.article_for_subscribers(
        guard=("suscriptor", "suscrito", "suscrita", "abonad", "socios", "socias"),
        pattern=(
            rf"{_THIS}|\bcontenido al que quiere acceder es (?:exclusivo )?para {_READERS}"
            r"|\bsolo (?:nuestros |los )?suscriptores pueden leer\b"
            r"|\b(?<!no )(?:debes|necesitas|tienes que) (?:ser suscriptor|estar suscrito) para "
            rf"(?:leer\b|(?:seguir|continuar) leyendo|acceder a (?:este|esta) {_ARTICLE})"
        ),
        matches=(
            "Este artículo es exclusivo para suscriptores.",
            "El contenido al que quiere acceder es exclusivo para suscriptores.",
            "Necesitas ser suscriptor para seguir leyendo.",
        ),
        ignores=(
            "Esta noticia llegó tarde a los suscriptores de la compañía de gas.",
            "Los suscriptores de la web crecieron un 5 %.",
            "No debes ser suscriptor para leer el boletín del puerto.",
            "Por ahora solo los suscriptores pueden acceder a la nueva función del móvil.",
            "Este contenido está disponible para los suscriptores de la consola desde el lunes.",
            "Esta información está disponible para los socios en la web del club.",
        ),
    ),
    wordings.something_for_subscribers(
        guard=("suscriptor", "suscrito", "suscrita", "abonad", "socios", "socias"),
        pattern=(
            rf"\b(?!{_REST}|{_THIS})(?:(?:este|esta) {_PIECE}|el resto"
            rf"|el (?:texto|contenido) completo)(?: {_OF_ARTICLE})? {_IS_FOR} {_READERS}"
        ),
        matches=(
            "El resto es solo para suscriptores.",
            "Este contenido es exclusivo para los socios.",
        ),
        ignores=("El resto del muelle es para los socios del club de remo.",),
    ),
    wordings.subscribe_to_read_on(
        guard=("suscrib", "hazte ", "hacete "),
        pattern=(
            rf"{_SUBSCRIBE}{_ON}{{0,50}}? (?:para|y) {_READ_ON}{NO_ARCHIVE}"
            rf"|\bpara {_READ_ON}{_ON}{{0,60}}?{_SUBSCRIBE}{NO_CHANNEL}"
            rf"|\b{_SUBSCRIBE} para (?:acceder a|leer|ver) este contenido\b"
        ),
        matches=(
            "Suscríbete para seguir leyendo.",
            "Suscríbete por 1 € al mes y sigue leyendo este artículo.",
            "Para continuar leyendo, hazte suscriptor.",
        ),
        ignores=(
            "Suscríbete ahora para seguir leyendo y obtener acceso al archivo completo.",
            "Suscríbete a nuestro boletín para seguir leyendo historias como esta.",
            "Suscríbete a nuestro canal para seguir la regata.",
            "Suscríbete a nuestro canal del puerto y sigue leyendo con nosotros.",
            "Para seguir leyendo cada semana, suscríbete a nuestra newsletter.",
            "Hazte socio de la biblioteca para acceder a este servicio.",
        ),
    ),
    wordings.register_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("registr", "sesion", "identificate", "crea una cuenta", "crea tu cuenta"),
        pattern=(
            rf"{_REGISTER}{_ON}{{0,50}}? (?:para|y) {_READ_ON}"
            rf"|\bpara {_READ_ON}{_ON}{{0,60}}?{_REGISTER}{NO_CHANNEL}"
            rf"|\b(?:este|esta) {_PIECE} {_IS_FOR} (?:usuarios|lectores) registrados"
        ),
        matches=(
            "Regístrate gratis para seguir leyendo.",
            "Para continuar leyendo, inicia sesión.",
            "Este contenido es solo para usuarios registrados.",
        ),
        ignores=(
            "Inicia sesión para comentar y leer el artículo de la semana.",
            "Inicia sesión en la web del puerto para leer el texto de la ordenanza.",
        ),
    ),
    wordings.limit_reached(
        guard=("limite ", "gratuit", "gratis"),
        pattern=(
            r"\b(?:has|ha|haz) (?:alcanzado|llegado a|llegado al|superado|agotado) "
            r"(?:el |tu |su )?limite (?:mensual )?de "
            r"(?:\d+ )?(?:articulos|noticias|notas|contenidos)\b"
            r"|\b(?:alcanzaste|llegaste a|superaste) (?:el|tu) limite (?:mensual )?de "
            r"(?:\d+ )?(?:articulos|noticias|notas)\b"
            r"|\b(?:has|ha) (?:leido|consumido|agotado) (?:todos |todas )?(?:tus|sus|los|las) "
            r"(?:\d+ )?(?:articulos|noticias|notas) (?:gratuit[oa]s|gratis)"
        ),
        matches=(
            "Has alcanzado el límite de artículos gratuitos.",
            "Has leído tus 5 artículos gratis de este mes.",
        ),
        ignores=("Has alcanzado el límite de equipaje de mano.",),
    ),
    wordings.articles_left(
        guard=(" gratis", " gratuit"),
        pattern=(
            r"\bte (?:queda|quedan) (?:\d+|un|una|dos|tres) (?:articulos?|noticias|notas) "
            r"(?:gratuit[oa]s?|gratis)"
        ),
        matches=("Te quedan 2 artículos gratis este mes.",),
        ignores=("La biblioteca reparte artículos gratis a los vecinos.",),
    ),
    wordings.subscribers_label(
        guard="suscriptores",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Contenido exclusivo para suscriptores",),
        ignores=("Descuentos para suscriptores en el teatro",),
    ),
    wordings.subscribers_label_at_end(
        guard="suscriptores",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Solo para suscriptores",),
        ignores=("Lea también, solo para suscriptores: el faro se apaga",),
    ),
    wordings.offer(
        guard=(
            "accede a todos",
            "acceso ilimitado",
            "sin limites",
            "suscribete desde",
            "suscribete por",
            "cuando quieras",
            "opciones de suscripcion",
            "planes de suscripcion",
        ),
        pattern=(
            r"\baccede a todos (?:los|nuestros) (?:contenidos|articulos)"
            r"|\bacceso ilimitado (?:a|y)\b|\b(?:lee|lea|leer) sin limites"
            r"|\bsuscribete (?:desde|por)(?: solo)? \d"
            r"|\bcancela cuando quieras|\bver (?:las )?(?:opciones|planes) de suscripcion"
        ),
        matches=(
            "Accede a todos los contenidos desde 1 €.",
            "Lee sin límites. Cancela cuando quieras.",
        ),
        ignores=("El bono da acceso ilimitado al tranvía.",),
    ),
    wordings.already_subscriber(
        guard=(
            "ya eres s",
            "ya es suscriptor",
            "ya estas suscrito",
            "ya tienes una suscripcion",
            "ya soy suscriptor",
        ),
        pattern=(
            r"\bya eres (?:suscriptor|suscriptora|socio|socia)\b ?[/\w]{0,3} ?[?,]"
            r"|\bya es suscriptor ?\?|\bya estas suscrito ?\?|\bya tienes una suscripcion ?\?"
            r"|\bya soy suscriptor"
        ),
        matches=("¿Ya eres suscriptor? Inicia sesión",),
        ignores=("Con el carné de lector ya eres socio del club de remo.",),
    ),
    wordings.read_more_tail(
        guard=("leyendo", "leer mas", "lee mas", "lectura", " completo", " completa"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:(?:seguir|sigue|continuar"
            r"|continua) leyendo|continuar (?:la )?lectura|(?:leer|lee) mas|(?:leer|lee|ver) (?:el "
            r"|la )?(?:articulo|noticia|nota|entrada|texto) complet[oa])"
            rf"{OFFER_END}"
        ),
        matches=(
            "La compuerta está cerrada desde mayo… Leer más",
            "La compuerta está cerrada. [Sigue leyendo →]",
        ),
        ignores=(
            "Camine mucho y vaya a la biblioteca del puerto. Lee más.",
            "Leer más",
            "La compuerta está cerrada. Sigue leyendo debajo de la foto",
        ),
    ),
    wordings.read_more_after(
        guard=("leyendo", "completo", "completa"),
        pattern=(
            r"^\W*(?:(?:seguir|sigue|continuar|continua) leyendo"
            r"|(?:leer|ver) (?:el |la )?(?:articulo|noticia|nota|texto) complet[oa])\W*$"
        ),
        matches=(gated("<div>Seguir leyendo</div>"),),
        ignores=("Publicidad. Sigue leyendo debajo.",),
    ),
    wordings.rest_elsewhere(
        guard=("completo", "completa", "integro", "integra", "edicion impresa"),
        pattern=(
            rf"\b(?:lee|lea|leer|consulta|consulte) (?:el|la|este|esta) {_PIECE} "
            r"(?:complet[oa]|integr[oa]) (?:en|aqui)\b"
            rf"|\b(?:el|la) {_PIECE} (?:complet[oa]|integr[oa])\b,? "
            r"(?:se puede leer|puede leerse|puedes leerl[oa]|esta disponible|se publica"
            r"|se encuentra) (?:en|aqui)\b(?! (?:la|el) (?:web|pagina|sitio|portal|canal) de)"
            rf"|\b(?:lea|lee|leer) (?:mas|{_PIECE}) en (?:la|nuestra) edicion impresa"
        ),
        matches=(
            "Lee el artículo completo en El Faro de Poniente.",
            "La entrevista completa se puede leer en la edición impresa.",
        ),
        ignores=(
            "El consejo publicó el contenido completo del acta.",
            "La entrevista completa se puede leer en la web del puerto.",
        ),
    ),
    wordings.other_parts(
        guard=("continua en la pagina", "continua en la siguiente", "parte ", "proxima entrega"),
        pattern=(
            r"\bcontinua en la (?:siguiente pagina|pagina (?:siguiente|\d))"
            r"|\bparte \d (?:de |/ ?)\d\b|\bcontinuara en la proxima entrega"
        ),
        matches=("Continúa en la página 4", "El farero y su lámpara. Parte 1 de 3"),
        ignores=("La reforma continúa en la siguiente calle y en parte de 2 muelles.",),
    ),
    wordings.given_free(
        excuses=(
            "es.subscribers-label",
            "es.subscribers-label-at-end",
            "es.article-for-subscribers",
            "es.something-for-subscribers",
        ),
        guard=(
            "en abierto",
            "acceso libre",
            "acceso gratuito",
            "acceso abierto",
            "gratis para todos",
            "de forma gratuita",
        ),
        pattern=(
            rf"\b(?:este|esta) {_PIECE} (?:es|esta) "
            r"(?:disponible )?(?:en abierto|(?:de|en) acceso (?:libre|gratuito|abierto)"
            r"|gratis para todos|disponible de forma gratuita)"
        ),
        matches=("Este artículo es de acceso libre durante una semana.",),
        ignores=("El muelle es de acceso libre.",),
    ),
    wordings.appeared_first(
        guard=("primero en",),
        pattern=(
            r"\b(?:la entrada|el articulo|la noticia) [^\n]{0,140}(?:se publico|aparece|aparecio"
            r"|fue publicad[oa]) (?:por )?primero en\b"
        ),
        matches=("La entrada La compuerta está cerrada se publicó primero en El Faro.",),
        ignores=("La niebla llegó primero en mayo.",),
        seen="WordPress feeds",
    ),
)
