# docker build -t srclint . && docker run --rm -v "$PWD":/articles:ro srclint
FROM python:3.12-slim AS build
WORKDIR /source
COPY pyproject.toml README.md LICENSE CHANGELOG.md ./
COPY srclint srclint
COPY plugins plugins
RUN python -m venv /srclint && /srclint/bin/pip install --no-cache-dir '.[all]'

FROM python:3.12-slim
COPY --from=build /srclint /srclint
# What it reads is hostile: nobody's rights, and nothing to write to.
RUN useradd --create-home --shell /usr/sbin/nologin reader
USER reader
ENV PATH="/srclint/bin:$PATH" PYTHONUTF8=1
WORKDIR /articles
ENTRYPOINT ["srclint"]
CMD ["."]
