"""SciPy, and what else computes with NumPy's arrays: scikit-learn, einops, OpenCV …"""

from __future__ import annotations

from flake8_ember.lattice.kinds import (
    NATIVE,
    NONE,
    NUMBER,
    NUMPY_ARRAY,
    STRING,
    TENSOR,
    UNKNOWN,
    Instance,
    Kind,
    Tuple,
)

from .rows import (
    GENERATOR,
    NUMBER_DICT,
    NUMBER_PAIR,
    NUMPY_PAIR,
    NUMPY_TRIPLE,
    SHAPE,
    STRINGS,
    TENSORS,
    Members,
    Result,
    packages,
    rows,
)

CALLS: dict[str, Result] = packages(
    {
        "cupy": {NUMPY_ARRAY: "asnumpy"},
        "cv2": {NUMBER: "imwrite waitKey"},
        "einops": {
            NUMBER_DICT: "parse_shape",
            Tuple((TENSOR, SHAPE)): "pack",
            TENSORS: "unpack",
        },
        "scipy": {
            NUMBER: "optimize.bisect optimize.brent optimize.brenth optimize.brentq "
            "optimize.fminbound optimize.golden optimize.ridder optimize.toms748",
            NUMBER_PAIR: "integrate.dblquad integrate.nquad integrate.quad integrate.tplquad",
            NUMPY_ARRAY: "optimize.approx_fprime optimize.fmin optimize.fmin_bfgs "
            "optimize.fmin_cg optimize.fmin_ncg optimize.fmin_powell optimize.fmin_slsqp "
            "optimize.fsolve optimize.newton_krylov optimize.rosen_der",
            NUMPY_TRIPLE: "linalg.lu signal.spectrogram signal.stft",
            Instance("scipy.optimize.OptimizeResult"): "integrate.solve_ivp "
            "optimize.basinhopping optimize.differential_evolution optimize.dual_annealing "
            "optimize.least_squares optimize.linprog optimize.lsq_linear optimize.minimize "
            "optimize.root optimize.shgo",
            Instance("scipy.optimize.RootResults"): "optimize.minimize_scalar optimize.root_scalar",
            NUMPY_PAIR: "linalg.eig linalg.lu_factor linalg.polar optimize.curve_fit "
            "optimize.linear_sum_assignment optimize.nnls "
            "signal.periodogram signal.welch stats.pearsonr stats.spearmanr stats.ttest_ind",
            NONE: "io.savemat sparse.save_npz",
            UNKNOWN: "interpolate.interp1d io.loadmat io.wavfile.read",
            "elementwise": "special.beta special.betaln special.binom special.comb special.digamma "
            "special.erf special.erfc special.erfinv special.expit special.factorial special.gamma "
            "special.gammaln special.iv special.jv special.kv special.loggamma special.logit "
            "special.ndtr special.ndtri special.perm special.psi special.xlogy special.zeta",
            "root": "optimize.fixed_point optimize.newton",
        },
        "sklearn": {
            NUMBER: "metrics.accuracy_score metrics.f1_score metrics.mean_absolute_error "
            "metrics.mean_squared_error metrics.precision_score metrics.r2_score "
            "metrics.recall_score metrics.roc_auc_score metrics.silhouette_score",
            STRING: "metrics.classification_report",
            GENERATOR: "utils.check_random_state utils.validation.check_random_state",
            NUMPY_ARRAY: "metrics.confusion_matrix metrics.pairwise_distances "
            "model_selection.cross_val_score",
            NUMPY_TRIPLE: "metrics.precision_recall_curve metrics.roc_curve",
            NUMPY_PAIR: "datasets.make_blobs datasets.make_circles datasets.make_classification "
            "datasets.make_moons datasets.make_regression",
        },
    }
)

VALUES: dict[str, Kind] = {
    # the array API standard's constants are Python's
    **rows({NUMBER: "e inf nan pi", NONE: "newaxis"}, "array_api."),
    "scipy.__version__": STRING,
    **rows({NUMBER: "c e epsilon_0 g h hbar k pi"}, "scipy.constants."),
}

DEFAULTS: dict[str, Kind] = rows(
    {
        TENSOR: "autograd.numpy einops sparse",
        NUMPY_ARRAY: "bottleneck cv2 scipy skimage",
        NUMBER: "scipy.constants",
        UNKNOWN: "scipy.optimize sklearn",
    }
)

INSTANCES: dict[str, Members] = {
    "scipy.optimize.OptimizeResult": Members(
        rows({NUMBER: "nfev nit njev status success", STRING: "message"}),
        attribute=NUMPY_ARRAY,
    ),
    "scipy.optimize.RootResults": Members(rows({STRING: "flag message method"}), attribute=NUMBER),
    "sklearn": Members(
        rows(
            {
                NUMBER: "n_clusters n_components n_features_in_ n_iter_",
                STRINGS: "feature_names_in_",
                NUMPY_ARRAY: "classes_ cluster_centers_ coef_ components_ explained_variance_ "
                "explained_variance_ratio_ feature_importances_ intercept_ labels_ mean_ scale_ "
                "var_",
            }
        ),
        rows(
            {
                NUMPY_ARRAY: "decision_function fit_predict fit_transform inverse_transform "
                "predict predict_log_proba predict_proba transform",
                "first": "fit partial_fit set_params",
                NUMBER: "score",
                STRINGS: "get_feature_names_out",
                NATIVE: "get_params",
            }
        ),
    ),
}
