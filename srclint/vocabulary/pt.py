"""Portuguese: how bylines, dates and boilerplate are worded."""

from __future__ import annotations

from srclint.vocabulary import Language, pairs, phrases

LANGUAGE = Language(
    code="pt",
    by=phrases(
        """
        por; escrito por; publicado por; postado por; texto de; texto por; reportagem de;
        reportagem por; um artigo de; artigo de; uma entrevista de; entrevista de; opinião de;
        análise de; crônica de; crónica de; redigido por; escrita por; publicada por;
        todos os posts de; ver todos os posts de; mais artigos de; do nosso correspondente;
        da nossa correspondente; do nosso enviado especial; da nossa enviada especial;
        uma reportagem de; coluna de; uma crônica de; uma coluna de; entrevista por
        """
    ),
    author_labels=phrases(
        """
        autor; autora; autores; texto; textos; reportagem; repórter; redator; redatora; jornalista;
        colunista; correspondente; entrevista; autoria
        """
    ),
    not_by=phrases(
        """
        foto; fotos; foto de; fotos de; fotografia; fotografia de; imagem; imagens; ilustração;
        ilustração de; vídeo; arte; tradução; tradução de; traduzido por; edição; edição de;
        editado por; produzido por; dirigido por; patrocinado por; apresentado por; fonte
        """
    ),
    work_credits=phrases("dirigido por; direção; realização; roteiro; elenco"),
    and_=phrases("e"),
    roles=phrases(
        """
        jornalista; repórter; redator; redatora; correspondente; editor; editora; enviado; enviada;
        especial; colunista; colaborador; colaboradora; diretor; diretora; professor; professora;
        analista; economista; atualizado; publicado
        """
    ),
    generic=phrases(
        """
        redação; da redação; a redação; redacção; nossa redação; equipe; equipa; admin;
        administrador; convidado; anônimo; anónimo; autor; agências; agência; assessoria;
        assessoria de imprensa; editor; editorial; comunicado de imprensa
        """
    ),
    generic_heads=phrases("redação; redacção; equipe; equipa"),
    about=phrases(
        """
        sobre o autor; sobre a autora; sobre os autores; mais de; sobre o jornalista;
        sobre a jornalista; o autor; a autora
        """
    ),
    months=(
        ("janeiro", "jan"),
        ("fevereiro", "fev"),
        ("março", "mar"),
        ("abril", "abr"),
        ("maio", "mai"),
        ("junho", "jun"),
        ("julho", "jul"),
        ("agosto", "ago"),
        ("setembro", "set"),
        ("outubro", "out"),
        ("novembro", "nov"),
        ("dezembro", "dez"),
    ),
    weekdays=phrases(
        """
        segunda-feira; terça-feira; quarta-feira; quinta-feira; sexta-feira; sábado; domingo
        """
    ),
    published=phrases(
        """
        publicado; publicado em; publicada em; postado em; data; data de publicação; criado em;
        escrito em
        """
    ),
    updated=phrases(
        """
        atualizado; atualizado em; atualizada em; última atualização; atualização; modificado em;
        actualizado; actualizado em
        """
    ),
    other_dates=phrases(
        """
        membro desde; registrado em; desde; nascido em; nascida em; quando; até; prazo; a partir de;
        data de nascimento; consultado em; acesso em; arquivado em
        """
    ),
    corrections=phrases("correção:; errata; nota da redação; nota do editor"),
    whole={
        "cookie": phrases(
            """
            cookies; política de cookies; configurações de cookies; gerir cookies;
            gerenciar cookies; aceitar cookies; aceitar todos; aceitar tudo; rejeitar todos;
            rejeitar tudo; preferências de cookies
            """
        ),
        "comment_form": phrases(
            """
            comentários; comentário; comentar; deixe um comentário; deixe seu comentário;
            deixar um comentário; deixe uma resposta; deixe sua opinião; adicionar comentário;
            escreva um comentário; publicar comentário; ver comentários; sem comentários;
            nenhum comentário; responder; cancelar resposta; enviar comentário; faça seu comentário
            """
        ),
        "share": phrases(
            """
            compartilhar; compartilhe; partilhar; partilhe; compartilhe isso;
            compartilhar no facebook; compartilhar no twitter; compartilhar no whatsapp;
            compartilhe este artigo; compartilhe esta notícia; partilhar artigo; tweet partilhar;
            imprimir; enviar; enviar por e-mail; copiar link; copiar ligação; link copiado; guardar;
            salvar; redes sociais; curtir
            """
        ),
        "newsletter": phrases(
            """
            siga-nos; siga-nos no; siga; seguir; newsletter; newsletters; assine; assine já;
            assinar; assine agora; assinatura; subscrever; subscreva; inscreva-se; cadastre-se;
            cadastro; entrar; iniciar sessão; fazer login; faça login; login; sair; minha conta;
            criar conta; registar; registe-se; assine a newsletter; receba nossa newsletter;
            boletim; doe; doar
            """
        ),
        "ad": phrases(
            """
            publicidade; anúncio; anúncios; patrocinado; conteúdo patrocinado; pub;
            continua após a publicidade; continua depois da publicidade;
            a notícia continua após a publicidade; a matéria continua após o anúncio;
            informe publicitário
            """
        ),
        "related": phrases(
            """
            leia mais; leia também; leia ainda; ler mais; ler também; saiba mais; veja também;
            veja mais; ver mais; ver também; mais notícias; mais lidas; as mais lidas; mais lidos;
            mais vistas; mais populares; conteúdo relacionado; relacionados; relacionadas;
            relacionado; matérias relacionadas; recomendado; recomendados; recomendadas;
            você pode gostar; você também pode gostar; você pode se interessar; também pode gostar;
            últimas notícias; últimas; destaques; em destaque; tags; etiquetas; tópicos; assuntos;
            próximo artigo; artigo anterior; anterior; próximo; próxima; seguinte; continue lendo;
            continuar lendo; mais sobre; artigos relacionadosmais do autor; mais do autor
            """
        )
        + pairs(
            "artigos; notícias; temas; conteúdos; vídeos; posts",
            "relacionados; relacionadas; populares; recentes; recomendados; recomendadas; em destaque",
        ),
        "nav": phrases(
            """
            início; menu; buscar; busca; pesquisar; pesquisa; fechar; página inicial;
            ir para o conteúdo; pular para o conteúdo; saltar para o conteúdo; voltar ao topo; topo;
            você está aqui; está aqui; navegação; seções; secções
            """
        ),
        "legal_footer": phrases(
            """
            política de privacidade; privacidade; termos de uso; termos e condições;
            termos de serviço; aviso legal; todos os direitos reservados; contato; contacto;
            contactos; fale conosco; quem somos; sobre nós; anuncie; expediente; ficha técnica;
            mapa do site; acessibilidade; ajuda
            """
        ),
    },
    start={
        "cookie": phrases(
            """
            utilizamos cookies; usamos cookies; este site utiliza cookies; este site usa cookies;
            nós usamos cookies
            """
        ),
        "comment_form": phrases(
            """
            deixe um comentário; faça login para; salvar meus dados; guardar o meu nome;
            você precisa fazer; avise-me sobre
            """
        ),
        "share": phrases("compartilhar no; compartilhe no; partilhar no; clique para compartilhar"),
        "newsletter": phrases(
            """
            siga o; siga-nos; participe do; entre no grupo; assine; inscreva-se; receba;
            cadastre-se; subscreva; para continuar lendo; conteúdo exclusivo; já é assinante;
            este conteúdo é exclusivo
            """
        ),
        "ad": phrases("publicidade; patrocinado por; oferecido por; continua após"),
        "related": phrases(
            """
            leia mais; leia também; leia ainda; ler mais; ler também; saiba mais; veja também;
            veja mais; mais notícias; notícias relacionadas; artigos relacionados; tags:; tópicos;
            assuntos; artigo anterior; próximo artigo; leia a íntegra; relacionado
            """
        ),
        "nav": phrases(
            """
            início »; início ›; início >; home »; você está em; você está aqui; voltar para;
            ir para; pular para
            """
        ),
        "legal_footer": phrases(
            """
            todos os direitos reservados; copyright; proibida a reprodução; política de privacidade;
            termos de uso
            """
        ),
    },
    short={
        "newsletter": phrases("newsletter; newsletters; assinatura; assine"),
        "comment_form": phrases("comentários"),
        "ad": phrases("publicidade"),
    },
    within={
        "cookie": phrases(
            """
            utiliza cookies; usa cookies; utilizamos cookies; usamos cookies; uso de cookies;
            utilização de cookies
            """
        ),
        "comment_form": phrases(
            """
            endereço de e-mail não será publicado; e-mail não será publicado;
            campos obrigatórios são marcados; akismet; para comentar; para deixar um comentário
            """
        ),
        "share": phrases(
            """
            compartilhar no facebook; compartilhar no twitter; clique para compartilhar;
            abre em nova janela
            """
        ),
        "newsletter": phrases(
            """
            siga-nos no; nossa newsletter; no seu e-mail; no seu email; cancelar a subscrição;
            exclusivo para assinantes; assine a newsletter
            """
        ),
        "ad": phrases("links de afiliados; link de afiliado; continua após a publicidade"),
        "legal_footer": phrases(
            """
            todos os direitos reservados; proibida a reprodução; política de privacidade;
            termos de uso; reprodução total ou parcial
            """
        ),
    },
)
