"""Portuguese: what publishers print where an article stops."""

from completeness.evidence import Confidence

from .. import wordings
from ..examples import gated
from ..sentences import CHANNEL, NO_ARCHIVE, NO_CHANNEL, OFFER_END, SENTENCE_END

_PIECE = r"(?:artigo|conteudo|texto|materia|reportagem|noticia|coluna|entrevista)"
_ARTICLE = r"(?:artigo|texto|materia|reportagem|noticia|coluna|entrevista)"
_OF_ARTICLE = rf"(?:do|da|deste|desta|desse|dessa) {_ARTICLE}"
_IS_FOR = (
    r"(?:e|esta) (?:(?:so|apenas|somente|exclusivamente|exclusiv[oa]|reservad[oa]|disponivel"
    r"|acessivel|restrit[oa]|limitad[oa]|fechad[oa]) ){0,3}(?:para|aos|a|por) "
    r"(?:os |nossos |os nossos )?(?:assinantes|subscritores)\b"
)
_REST = (
    rf"\b(?:o resto|o restante|a continuacao|a integra) {_OF_ARTICLE} {_IS_FOR}"
    rf"|\bo texto completo(?: {_OF_ARTICLE})? {_IS_FOR}{SENTENCE_END}"
)
_THIS = rf"\b(?:este|esse|esta|essa) (?:{_ARTICLE} {_IS_FOR}|conteudo {_IS_FOR}{SENTENCE_END})"
_READ_ON = (
    r"(?:(?:continuar|continue|seguir|siga) (?:lendo|a ler|(?:a |com a |sua )?leitura)"
    r"|(?:ler|leia) (?:o resto|este|esta|o artigo|a materia|o texto|a noticia|o conteudo"
    r"|na integra)\b(?! d[aeo]s?\b)|(?:ter acesso|aceder) a (?:este|esta) |desbloquear (?:este|o) (?:artigo"
    r"|conteudo)|acessar este conteudo)"
)
_SUBSCRIBE = (
    r"\b(?:assine\b|torne-se assinante|seja assinante|faca (?:a )?sua assinatura"
    r"|subscreva\b)"
)
_REGISTER = (
    r"\b(?:cadastre-se|faca (?:o )?(?:seu )?(?:login|cadastro)|(?:registe|registre)-se"
    r"|inicie sessao|crie (?:uma|sua|a sua) conta)"
)
_ON = rf"(?:(?!coment|{CHANNEL})[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = (
    rf"(?:{_PIECE} )?(?:exclusiv[oa]|so|apenas|reservad[oa]|restrit[oa]) "
    r"(?:para (?:os |nossos )?|aos |a )(?:assinantes|subscritores)"
)

RULES = (
    wordings.share_left_to_read(
        guard=("para ler", "por ler", "a ler"),
        pattern=(
            r"\b(?:falta|faltam|resta|restam)(?: ainda)? (?P<remaining>\d[\d,.]*) ?% "
            rf"(?:d(?:o|este|a|esta) {_PIECE} )?(?:para|por|a) ler\b"
        ),
        matches=("Faltam 75% deste artigo para ler.",),
        ignores=("Faltam 75% da obra, e há muito a ler sobre ela.",),
    ),
    wordings.rest_for_subscribers(
        guard=("assinantes", "subscritores"),
        pattern=_REST,
        matches=(
            "O restante deste artigo é exclusivo para assinantes.",
            "O texto completo está disponível apenas para assinantes.",
        ),
        ignores=(
            "O resto da obra está parado, dizem os assinantes do teatro.",
            "Dois jogos passam em sinal aberto, e o restante é exclusivo para assinantes.",
        ),
    ),
    wordings.article_for_subscribers(
        guard=("assinante", "subscritores"),
        pattern=(
            rf"{_THIS}|\bapenas (?:os )?assinantes podem ler\b"
            r"|\b(?<!nao )(?:precisa|e preciso) ser assinante para "
            r"(?:ler\b|continuar (?:lendo|a ler|a leitura))"
        ),
        matches=(
            "Este conteúdo é exclusivo para assinantes.",
            "Esta reportagem está disponível apenas para assinantes.",
            "É preciso ser assinante para ler.",
        ),
        ignores=(
            "Este texto fala a verdade sobre os assinantes da companhia de gás.",
            "Não precisa ser assinante para ler o boletim do porto.",
            "Por enquanto, apenas assinantes podem acessar o recurso no telefone.",
            "Este conteúdo está disponível para assinantes da loja de jogos.",
        ),
    ),
    wordings.something_for_subscribers(
        guard=("assinantes", "subscritores"),
        pattern=(
            rf"\b(?!{_REST}|{_THIS})(?:(?:este|esse|esta|essa) {_PIECE}|o resto|o restante"
            rf"|a continuacao|a integra|o texto completo)(?: {_OF_ARTICLE})? {_IS_FOR}"
        ),
        matches=("O restante é exclusivo para assinantes.",),
        ignores=("O resto da obra é para os assinantes do teatro.",),
    ),
    wordings.subscribe_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("assin", "subscreva"),
        pattern=(
            rf"{_SUBSCRIBE}{_ON}{{0,50}}? (?:para|e) {_READ_ON}{NO_ARCHIVE}"
            rf"|\bpara {_READ_ON}{_ON}{{0,60}}?{_SUBSCRIBE}{NO_CHANNEL}"
        ),
        matches=(
            "Assine para continuar lendo.",
            "Para continuar a ler, torne-se assinante.",
            "Assine por R$ 1,90 e continue lendo.",
            "Torne-se assinante e leia o artigo na íntegra.",
        ),
        ignores=(
            "Assine agora mesmo para continuar lendo e ter acesso ao arquivo completo.",
            "Assine o nosso canal no YouTube para ler o resto da história do porto.",
            "Assine nossa newsletter para continuar lendo histórias como esta.",
        ),
    ),
    wordings.register_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=(
            "cadastr",
            "login",
            "registe-",
            "registre-",
            "inicie sessao",
            "a conta",
            "sua conta",
        ),
        pattern=(
            rf"{_REGISTER}{_ON}{{0,50}}? (?:para|e) {_READ_ON}"
            rf"|\bpara {_READ_ON}{_ON}{{0,60}}?{_REGISTER}{NO_CHANNEL}"
        ),
        matches=(
            "Cadastre-se grátis para continuar lendo.",
            "Para continuar a ler, inicie sessão.",
            "Faça login para ler este artigo.",
        ),
        ignores=(
            "Faça login para comentar e ler o texto dos outros.",
            "Faça login no site do porto para ler o texto da lei.",
        ),
    ),
    wordings.limit_reached(
        guard=("limite de", "limite mensal", "gratuitos", "gratuitas", "gratis"),
        pattern=(
            r"\b(?:atingiu|alcancou|excedeu|ultrapassou|chegou a) ?o (?:seu )?limite "
            r"(?:mensal )?de (?:\d+ )?(?:textos|artigos|materias|noticias|conteudos|reportagens)\b"
            r"|\bvoce ja leu (?:todos |todas )?(?:os|as|seus|suas) "
            r"(?:seus |suas )?(?:\d+ )?(?:textos|artigos|materias|noticias) (?:gratuit[oa]s|gratis)"
        ),
        matches=(
            "Você atingiu o limite de textos gratuitos.",
            "Você já leu os seus 5 artigos gratuitos do mês.",
        ),
        ignores=("Você atingiu o limite de bagagem do ônibus.",),
    ),
    wordings.articles_left(
        guard=("gratuit", "gratis"),
        pattern=(
            r"\b(?:voce (?:ainda )?tem|restam|resta|falta|faltam)(?: mais| apenas)? "
            r"(?:\d+|um|uma|dois|duas|tres) (?:artigos?|textos?|materias?|noticias?) "
            r"(?:gratuit[oa]s?|gratis)"
        ),
        matches=("Você ainda tem 2 artigos gratuitos.",),
        ignores=("O museu distribui artigos gratuitos às escolas.",),
    ),
    wordings.subscribers_label(
        guard=("assinantes", "subscritores"),
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Conteúdo exclusivo para assinantes",),
        ignores=("Descontos para assinantes no teatro",),
    ),
    wordings.subscribers_label_at_end(
        guard=("assinantes", "subscritores"),
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Artigo exclusivo para assinantes",),
        ignores=("Leia também, só para assinantes: o farol se apaga",),
    ),
    wordings.offer(
        guard=("acesso ilimitado", "sem limites", "quando quiser", "assine por", "assine a partir"),
        pattern=(
            r"\b(?:acesso ilimitado|leia sem limites"
            r"|cancele quando quiser)\b(?! (?:ao|aos) (?:trem|metro|bonde))|\bassine (?:por"
            r"|a partir de) (?:r?\$ ?)?\d"
        ),
        matches=(
            "Acesso ilimitado a todo o conteúdo. Cancele quando quiser.",
            "Assine por R$ 1,90",
        ),
        ignores=("O passe dá acesso ilimitado ao bonde.",),
    ),
    wordings.already_subscriber(
        guard=("ja e assinante", "ja sou assinante", "ja e subscritor"),
        pattern=r"\bja e (?:assinante|subscritor) ?\?|\bja sou assinante",
        matches=("Já é assinante? Faça login aqui",),
        ignores=("O clube já é assinante da revista.",),
    ),
    wordings.read_more_tail(
        guard=(
            "lendo",
            "a ler",
            "leia mais",
            "ler mais",
            "saiba mais",
            "leitura",
            "na integra",
            " completo",
            " completa",
        ),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:(?:continue|continuar) (?:lendo|a ler"
            r"|a leitura)|(?:leia|ler|saiba) mais|(?:leia|ler) (?:o |a )?(?:artigo|texto|materia"
            r"|noticia) (?:complet[oa]|na integra))"
            rf"{OFFER_END}"
        ),
        matches=(
            "A comporta está fechada desde maio… Leia mais",
            "A comporta está fechada. [Continue lendo →]",
        ),
        ignores=(
            "Durma bem e vá à biblioteca do porto. Leia mais.",
            "Leia mais",
            "A comporta está fechada. Continue lendo depois da publicidade",
        ),
    ),
    wordings.read_more_after(
        guard=("lendo", "a ler", "a leitura"),
        pattern=r"^\W*(?:continue|continuar) (?:lendo|a ler|a leitura)\W*$",
        matches=(gated("<div>Continuar a ler</div>"),),
        ignores=("Publicidade. Continue lendo abaixo.",),
    ),
    wordings.rest_elsewhere(
        guard=("completo", "completa", "na integra", "edicao impressa"),
        pattern=(
            rf"\b(?:leia|ler|confira) (?:o|a|este|esta) {_PIECE} (?:complet[oa]|na integra) "
            r"(?:em|no|na|aqui)\b"
            rf"|\b(?:o|a) {_PIECE} (?:complet[oa]|na integra) "
            r"(?:pode ser lid[oa]|esta disponivel|foi publicad[oa]|encontra-se) (?:em|no|na|aqui)\b"
            r"(?! (?:site|portal|canal|livro|pagina) d)"
            r"|\b(?:leia|ler) mais na edicao impressa"
        ),
        matches=(
            "Leia a reportagem completa no Farol do Poente.",
            "O artigo completo pode ser lido na edição impressa.",
        ),
        ignores=(
            "A câmara aprovou a matéria completa na noite de terça.",
            "O texto completo está disponível no site do porto.",
        ),
    ),
    wordings.other_parts(
        guard=("continua na pagina", "continua na proxima", "parte ", "proxima edicao"),
        pattern=(
            r"\bcontinua na (?:proxima pagina|pagina \d)|\bparte \d (?:de |/ ?)\d\b"
            r"|\bcontinua na proxima edicao"
        ),
        matches=("Continua na página 4", "O faroleiro. Parte 1 de 3"),
        ignores=("A obra é em parte 2 vezes maior.",),
    ),
    wordings.given_free(
        excuses=(
            "pt.subscribers-label",
            "pt.subscribers-label-at-end",
            "pt.article-for-subscribers",
            "pt.something-for-subscribers",
        ),
        guard=("acesso livre", "acesso gratuito", "acesso aberto", " a todos", " nao assinantes"),
        pattern=(
            rf"\b(?:este|esse|esta|essa) {_PIECE} (?:e|esta) "
            r"(?:de |com |em )?(?:acesso (?:livre|gratuito|aberto)"
            r"|abert[oa] (?:a todos|para nao assinantes))"
        ),
        matches=("Este artigo é de acesso livre.",),
        ignores=("O cais é de acesso livre.",),
    ),
    wordings.appeared_first(
        guard=("primeiro em", "primeiro no", "primeiro na"),
        pattern=(
            r"\b(?:o post|o artigo|a materia|o conteudo) [^\n]{0,140}(?:apareceu|aparece"
            r"|foi publicado|foi publicada) (?:em )?primeiro (?:em|no|na)\b"
        ),
        matches=("O post A comporta está fechada apareceu primeiro em O Farol.",),
        ignores=("A névoa chegou primeiro em maio.",),
        seen="WordPress feeds",
    ),
)
