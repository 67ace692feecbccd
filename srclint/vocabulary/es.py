"""Spanish: how bylines, dates and boilerplate are worded."""

from __future__ import annotations

from srclint.vocabulary import Language, pairs, phrases

LANGUAGE = Language(
    code="es",
    by=phrases(
        """
        por; escrito por; publicado por; redactado por; texto de; texto por; un artículo de;
        artículo de; una entrevista de; entrevista de; un reportaje de; reportaje de;
        una columna de; columna de; opinión de; un análisis de; análisis de; una crónica de;
        crónica de; elaborado por; escrita por; publicada por; redactada por;
        todos los artículos de; ver todos los artículos de; más artículos de; una crítica de;
        de nuestro corresponsal; de nuestra corresponsal; de nuestro enviado especial;
        de nuestra enviada especial; una crítica por; un editorial de
        """
    ),
    author_labels=phrases(
        """
        autor; autora; autores; texto; textos; redacción; redactor; redactora; periodista; reportero;
        reportera; corresponsal; columnista; entrevista; autoría; texto y fotos
        """
    ),
    not_by=phrases(
        """
        foto; fotos; foto de; fotos de; fotografía; fotografía de; fotografías; fotógrafo; imagen;
        imagen de; imágenes; ilustración; ilustración de; vídeo; video; gráfico; traducción;
        traducción de; traducido por; editado por; producido por; dirigido por; música;
        patrocinado por; presentado por; fuente
        """
    ),
    work_credits=phrases("dirigida por; dirigido por; director; directora; dirección; reparto; guion; guión"),
    and_=phrases("y; e"),
    roles=phrases(
        """
        periodista; redactor; redactora; corresponsal; enviado; enviada; especial; editor; editora;
        reportero; reportera; director; directora; columnista; colaborador; colaboradora; profesor;
        profesora; analista; economista; jefe; jefa; subdirector; subdirectora; actualizado;
        publicado; sección; política; economía; deportes; cultura
        """
    ),
    generic=phrases(
        """
        redacción; la redacción; nuestra redacción; redacción digital; redacción web;
        redacción central; redacción internacional; equipo; el equipo; equipo editorial; admin;
        administrador; invitado; anónimo; autor; agencias; agencia; nuestro corresponsal;
        corresponsal; editor; editorial; web; comunicado; comunicado de prensa; sala de prensa
        """
    ),
    generic_heads=phrases("redacción; equipo"),
    institutions=phrases("consejo editorial; el consejo editorial"),
    about=phrases(
        """
        sobre el autor; sobre la autora; acerca del autor; acerca de; sobre la firma; más de;
        sobre el periodista; sobre la periodista; sobre los autores
        """
    ),
    months=(
        ("enero", "ene"),
        ("febrero", "feb"),
        ("marzo", "mar"),
        ("abril", "abr"),
        ("mayo", "may"),
        ("junio", "jun"),
        ("julio", "jul"),
        ("agosto", "ago"),
        ("septiembre", "setiembre", "sept", "sep", "set"),
        ("octubre", "oct"),
        ("noviembre", "nov"),
        ("diciembre", "dic"),
    ),
    weekdays=phrases("lunes; martes; miércoles; jueves; viernes; sábado; domingo"),
    published=phrases(
        """
        publicado; publicado el; publicada el; fecha; fecha de publicación; creado; escrito el;
        creado el
        """
    ),
    updated=phrases(
        """
        actualizado; actualizado el; actualizada el; última actualización; actualización;
        modificado; modificado el; act.
        """
    ),
    other_dates=phrases(
        """
        miembro desde; registrado; desde; desde el; nacido el; nacida el; cuándo; hasta; hasta el; fecha límite;
        a partir del; fecha de nacimiento; consultado el; archivado el
        """
    ),
    corrections=phrases(
        """
        corrección:; fe de errores; nota de la redacción; nota del editor; rectificación
        """
    ),
    whole={
        "cookie": phrases(
            """
            cookies; política de cookies; configuración de cookies; configurar cookies;
            aceptar cookies; aceptar todas; aceptar todo; rechazar todas; rechazar todo;
            gestionar cookies; preferencias de cookies; aviso de cookies
            """
        ),
        "comment_form": phrases(
            """
            comentarios; comentario; comentar; deja un comentario; dejar un comentario;
            deja una respuesta; deja tu comentario; añadir comentario; añade un comentario;
            escribir un comentario; escribe un comentario; publicar comentario;
            publicar el comentario; ver comentarios; ver los comentarios; sin comentarios;
            no hay comentarios; responder; cancelar respuesta; cancelar la respuesta;
            normas de comentarios; ir a comentarios; agregar comentario; enviar comentario;
            dejá tu comentario
            """
        ),
        "share": phrases(
            """
            compartir; comparte; comparte esto; compartir en; compartir en facebook;
            compartir en twitter; compartir artículo; comparte este artículo; compartir por;
            compartir vía; compartir este artículo; imprimir; enviar; enviar por correo;
            enviar por email; copiar enlace; copiar link; enlace copiado; guardar; redes sociales;
            me gusta; tuitear; twittear; correo electrónico; correo
            """
        ),
        "newsletter": phrases(
            """
            síguenos; síguenos en; síganos; seguir; seguinos; newsletter; newsletters; boletín;
            boletines; suscríbete; suscríbase; suscribirse; suscribirme; suscripción; suscripciones;
            suscríbete ahora; iniciar sesión; inicia sesión; cerrar sesión; regístrate; registrarse;
            registro; registrarme; mi cuenta; crear cuenta; acceder; entrar; ingresar; hazte socio;
            hazte premium; dona; donar; apúntate; recibe nuestra newsletter
            """
        ),
        "ad": phrases(
            """
            publicidad; anuncio; anuncios; contenido patrocinado; patrocinado;
            contenido promocionado; espacio patrocinado;
            la noticia continúa después de la publicidad; continúa después de la publicidad;
            sigue leyendo después de la publicidad; publirreportaje; branded content
            """
        ),
        "related": phrases(
            """
            leer más; lee más; leer también; lee también; lea también; le puede interesar;
            te puede interesar; te puede interesar:; también te puede interesar;
            te podría interesar; puede interesarte; quizás te interese; más información;
            más noticias; más sobre; más en; más de; ver más; ver también; vea también;
            contenido relacionado; relacionado; relacionados; relacionadas; lo más leído;
            lo más visto; lo más popular; lo más reciente; las más leídas; lo último;
            últimas noticias; últimos artículos; últimas entradas; recomendado; recomendados;
            recomendamos; destacados; destacadas; etiquetas; temas; archivado en; tags;
            artículo anterior; artículo siguiente; siguiente artículo; entrada anterior;
            siguiente entrada; anterior; siguiente; seguir leyendo; sigue leyendo; en portada;
            ver más noticias; en esta nota; no te pierdas; artículos relacionadosmás del autor;
            más del autor
            """
        )
        + pairs(
            "artículos; noticias; temas; contenidos; vídeos; entradas",
            """
                relacionados; relacionadas; populares; recientes; recomendados; recomendadas;
                destacados; destacadas; similares
            """,
        ),
        "nav": phrases(
            """
            inicio; menú; menu; buscar; búsqueda; cerrar; portada; ir al contenido;
            saltar al contenido; ir al contenido principal; volver arriba; subir; estás aquí;
            está en; secciones; navegación; volver al inicio
            """
        ),
        "legal_footer": phrases(
            """
            aviso legal; política de privacidad; privacidad; términos y condiciones;
            condiciones de uso; términos de uso; términos de servicio;
            todos los derechos reservados; contacto; contáctanos; contactar; quiénes somos;
            publicidad y contacto; mapa web; mapa del sitio; accesibilidad; protección de datos;
            condiciones legales; anúnciate; ayuda
            """
        ),
    },
    start={
        "cookie": phrases(
            """
            utilizamos cookies; usamos cookies; esta web utiliza cookies;
            este sitio web utiliza cookies; este sitio utiliza cookies; esta página utiliza
            """
        ),
        "comment_form": phrases(
            """
            deja un comentario; inicia sesión para; debes iniciar sesión; guarda mi nombre;
            para comentar; recibir un email con; sé el primero en
            """
        ),
        "share": phrases("compartir en; comparte en; haz clic para; clic para"),
        "newsletter": phrases(
            """
            síguenos; sigue a; síguenos en; únete a; suscríbete; suscríbase; regístrate; apúntate a;
            recibe; reciba; únete a nuestro; para seguir leyendo; para continuar leyendo;
            este contenido es exclusivo; contenido exclusivo; ya soy suscriptor;
            si ya estás suscrito; introduce tu correo; inscríbete; suscríbete y; suscríbase y
            """
        ),
        "ad": phrases("contenido ofrecido por; patrocinado por; publicidad"),
        "related": phrases(
            """
            leer más; lee más; lee también; leer también; lea también; lea más; también lee;
            te puede interesar; le puede interesar; te recomendamos; ver también; vea también;
            más información; más sobre; más noticias; artículos relacionados; noticias relacionadas;
            archivado en; etiquetas; temas:; entrada anterior; entrada siguiente; no te pierdas;
            mira también; además; lo más
            """
        ),
        "nav": phrases(
            """
            inicio »; inicio ›; inicio >; portada >; estás en; estás aquí; volver a; saltar a
            """
        ),
        "legal_footer": phrases(
            """
            todos los derechos reservados; copyright; prohibida la reproducción;
            prohibida su reproducción; aviso legal; política de privacidad
            """
        ),
    },
    short={
        "newsletter": phrases("newsletter; newsletters; boletín; suscripción; suscríbete"),
        "comment_form": phrases("comentarios"),
        "ad": phrases("publicidad"),
    },
    within={
        "cookie": phrases(
            """
            utiliza cookies; utilizamos cookies; usamos cookies; usa cookies; uso de cookies;
            cookies propias y de terceros; aceptar cookies
            """
        ),
        "comment_form": phrases(
            """
            correo electrónico no será publicad; dirección de correo electrónico no será;
            los campos obligatorios; campos necesarios están marcados; akismet;
            para dejar un comentario; para comentar
            """
        ),
        "share": phrases(
            """
            compartir en facebook; compartir en twitter; haz clic para compartir;
            se abre en una ventana nueva
            """
        ),
        "newsletter": phrases(
            """
            síguenos en; nuestra newsletter; nuestro newsletter; nuestro boletín;
            nuestros boletines; en tu correo; suscríbete a; darte de baja; date de baja;
            exclusivo para suscriptores
            """
        ),
        "ad": phrases("enlaces de afiliado; enlaces de afiliados; continúa después de la publicidad"),
        "legal_footer": phrases(
            """
            todos los derechos reservados; prohibida la reproducción; política de privacidad;
            aviso legal; términos y condiciones
            """
        ),
    },
)
