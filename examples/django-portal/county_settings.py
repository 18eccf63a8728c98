"""Settings of the example; a real portal has its own."""

SECRET_KEY = "example only"
INSTALLED_APPS = ["disclosure"]
ROOT_URLCONF = "disclosure.urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "portal.sqlite3"}}
MIDDLEWARE = ["django.middleware.csrf.CsrfViewMiddleware"]
ALLOWED_HOSTS = ["localhost", "testserver"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
